/** A sentence with its placeholders filled in: `fillWords('Question {number}', { number: 3 })`. */
export function fillWords(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
