/**
 * Contrast of two colours by WCAG 2.2, from 1 (the same) to 21 (black on white).
 *
 * @param one `#rrggbb`
 * @param other `#rrggbb`
 * @throws when a colour has another form
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/i.test(colour)) {
    throw new Error(`src/site/site.ts: "${colour}" is not a colour. Write it like #2a3fb0.`);
  }
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
