import { readYaml } from './readSynonyms.ts';

/**
 * The lines of `content/asked.yaml`, by address: what readers type when that page is what they
 * need. Throws with the path given and the cure when the file has another shape.
 */
export function readAsked(path: string, text: string): ReadonlyMap<string, readonly string[]> {
  const data = readYaml(path, text) ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new Error(`${path}: must have an address and below it a list of lines.`);
  }
  return new Map(
    Object.entries(data).map(([address, lines]: [string, unknown]) => {
      if (Array.isArray(lines) && lines.length > 0 && lines.every(isLine)) return [address, lines];
      throw new Error(
        `${path}: ${address} needs a list of lines that are text. Put a line with a colon or a number alone in quotes.`,
      );
    }),
  );
}

function isLine(line: unknown): line is string {
  return typeof line === 'string' && line.trim() !== '';
}
