import { z } from 'zod';
import { parseFields } from '#src/site/parseFields.ts';
import { splitFrontMatter } from '#src/site/splitFrontMatter.ts';
import { filesIn, type ContentFile, type ContentFolder } from '../reading/contentFile.ts';
import { asYaml } from './asYaml.ts';

/** Who wrote the last text of a folder by name, as a line of YAML; `undefined` in an empty one. */
export function authorOfNewest(
  files: readonly ContentFile[],
  folder: ContentFolder,
): string | undefined {
  const author = fieldsIn(files, folder).at(-1)?.['author'];
  return typeof author === 'string' ? asYaml(author) : undefined;
}

/** One more than the last, since the first topic may not be the one it stays in. */
export function nextOrder(files: readonly ContentFile[], folder: ContentFolder): number {
  const orders = fieldsIn(files, folder).map(({ order }) =>
    typeof order === 'number' ? order : 0,
  );
  return Math.min(999, Math.max(0, ...orders) + 1);
}

/** Front matter of every text of the folder that has some; nothing about it is certain. */
function fieldsIn(
  files: readonly ContentFile[],
  folder: ContentFolder,
): Readonly<Record<string, unknown>>[] {
  return filesIn(files, folder).flatMap(({ text }) => {
    const { data } = parseFields(splitFrontMatter(text).frontMatter ?? '');
    const fields = z.record(z.string(), z.unknown()).safeParse(data).data;
    return fields === undefined ? [] : [fields];
  });
}
