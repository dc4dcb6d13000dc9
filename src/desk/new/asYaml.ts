import { stringify } from 'yaml';

/** A text as it stands after a field's name in YAML, quoted where it has to be. */
export function asYaml(text: string): string {
  return stringify(text, { singleQuote: true, lineWidth: 0 }).trim();
}
