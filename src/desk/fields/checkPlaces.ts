import { suggest } from '#src/domain/text/suggest.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';

const folders = ['guides', 'paths', 'plans', 'newsletter', 'pages', 'quizzes'] as const;

/** Where the build looks for content; a folder of a language has the files that a language has. */
const places: readonly RegExp[] = [
  /^(?:guides|paths|plans|newsletter|pages)\/[^/]+\.mdx?$/,
  /^quizzes\/[^/]+\.yaml$/,
  /^(?:topics|asked|synonyms)\.yaml$/,
  /^references\.json$/,
  /^newsletter\/consent\.yaml$/,
  /^[a-z]{2}\/(?:guides\/[^/]+\.mdx?|(?:quizzes\/)?[^/]+\.yaml)$/,
];

/** Files of content/ that no page is made of, for their folder or the ending of their name. */
export function checkPlaces(files: readonly ContentFile[]): Problem[] {
  return files.flatMap(({ path }) => {
    const place = path.replace(/^content\//, '');
    if (places.some((known) => known.test(place))) return [];
    const [folder = '', ...rest] = place.split('/');
    const isKnown = folders.some((known) => known === folder) || /^[a-z]{2}$/.test(folder);
    const ending = folder === 'quizzes' ? '.yaml' : '.md';
    return [
      {
        file: path,
        line: 1,
        message: 'Nothing on the site is made of this file.',
        cure:
          rest.length === 0
            ? 'Put it into the folder of its kind, or take it out.'
            : !isKnown
              ? suggest(folder, folders, `The folders are ${folders.join(', ')}.`)
              : `Let it stand in ${folder}/ itself, with a name that ends in ${ending}.`,
      },
    ];
  });
}
