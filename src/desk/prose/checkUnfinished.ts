import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';
import { shorten } from './shorten.ts';

/** What `npm run new` leaves for the editor to write, line by line. */
export function checkUnfinished({ path, text }: ContentFile): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const wanted = /\bTODO\b:?\s*([^\]}"']*)/.exec(line)?.[1];
    if (wanted === undefined) return [];
    return [
      {
        file: path,
        line: index + 1,
        message: `Still to do: "${shorten(wanted.trim())}".`,
        cure: 'Write it in the place of TODO.',
      },
    ];
  });
}
