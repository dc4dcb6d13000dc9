import { suggest } from '#src/domain/text/suggest.ts';
import {
  askedFaults,
  stopWordFaults,
  synonymFaults,
  type WordFileFault,
} from '#src/search/index/wordFileFaults.ts';
import { parseFields } from '#src/site/parseFields.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';

const faultsOf: ReadonlyMap<string, (data: unknown) => readonly WordFileFault[]> = new Map([
  ['asked.yaml', askedFaults],
  ['stop-words.yaml', stopWordFaults],
  ['synonyms.yaml', synonymFaults],
]);

/** Whether a file holds words that readers may type, which are shown to nobody. */
export function isForSearch(path: string): boolean {
  return faultsOf.has(nameOf(path));
}

/**
 * What is wrong with the files of words for search, in any language, and the addresses of the
 * English `asked.yaml` that are no page. Which pages a translation has is known when it is built.
 */
export function checkSearchWords(
  files: readonly ContentFile[],
  addresses: ReadonlySet<string>,
): Problem[] {
  return files.flatMap((file) => checkWordFile(file, addresses));
}

function checkWordFile({ path, text }: ContentFile, addresses: ReadonlySet<string>): Problem[] {
  const faults = faultsOf.get(nameOf(path));
  if (faults === undefined) return [];
  const fields = parseFields(text);
  if (fields.fault !== undefined) return [{ file: path, ...fields.fault }];
  const found = faults(fields.data);
  if (found.length > 0) {
    return found.map(({ at, message, cure }) => ({
      file: path,
      line: fields.lineOf(at),
      message,
      cure,
    }));
  }
  if (path !== 'content/asked.yaml') return [];
  return Object.keys(fields.data ?? {})
    .filter((address) => !addresses.has(address))
    .map((address) => ({
      file: path,
      line: fields.lineOfKey([], address),
      message: `There is no page ${address}.`,
      cure: suggest(address, addresses, 'Correct the address, or take it out with its lines.'),
    }));
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, '');
}
