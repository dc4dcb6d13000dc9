import { site } from '#src/site/site.ts';
import type { ContentFolder } from '../reading/contentFile.ts';
import type { Beginning } from './beginning.ts';
import { authorOfNewest } from './neighbours.ts';

/** Who wrote a text, and when it was and will be read against its sources: fields of many kinds. */
export function editorialLines({ files, today }: Beginning, folder: ContentFolder): string {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;
  return `author: ${authorOfNewest(files, folder) ?? `${site.name} editors`}
published: ${today}
reviewed: ${today}
reviewDue: ${nextYear}`;
}
