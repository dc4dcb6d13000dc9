import type { z } from 'zod';
import { guideShape } from '#src/guides/guideShape.ts';
import { translatedGuideShape } from '#src/guides/translatedGuideShape.ts';
import { consentShape } from '#src/newsletter/consentShape.ts';
import { issueShape } from '#src/newsletter/issueShape.ts';
import { pathShape } from '#src/paths/pathShape.ts';
import { planShape } from '#src/plan/planShape.ts';
import { quizShape } from '#src/quiz/quizShape.ts';
import { otherLanguages } from '#src/site/languages.ts';
import { pageShape } from '#src/site/pageShape.ts';
import { referenceShape } from '#src/site/referenceShape.ts';
import { topicShape } from '#src/site/topicShape.ts';

/** A collection of content as the editor in the browser sees it. */
export type EditorCollection = {
  /** Its name in `src/content.config.ts`; one of a language ends in `-` and the language. */
  readonly name: string;
  readonly label: string;
  /** What one of its entries is called. */
  readonly one: string;
  readonly shape: z.ZodType;
} & (
  | {
      /** A file for each entry. */
      readonly kind: 'folder';
      readonly folder: string;
      readonly extension: 'md' | 'yaml';
      /** How the file is named, from the fields of the entry. */
      readonly fileName: string;
    }
  | {
      /** One file that holds a list of all entries. */
      readonly kind: 'list';
      readonly file: string;
    }
);

export const editorCollections: readonly EditorCollection[] = [
  texts('guides', 'Guides', 'Guide', '{{title}}', guideShape),
  ...otherLanguages.map(({ id, name }) => ({
    ...texts('guides', `Guides (${name})`, 'Guide', '{{title}}', translatedGuideShape),
    name: `translatedGuides-${id}`,
    folder: `content/${id}/guides`,
  })),
  texts('paths', 'Paths', 'Path', '{{title}}', pathShape),
  texts('plans', 'Plans', 'Plan', '{{title}}', planShape),
  texts('newsletter', 'Letters', 'Letter', '{{year}}-{{month}}', issueShape),
  texts('pages', 'Pages', 'Page', '{{title}}', pageShape),
  {
    name: 'quizzes',
    label: 'Quizzes',
    one: 'Quiz',
    shape: quizShape,
    kind: 'folder',
    folder: 'content/quizzes',
    extension: 'yaml',
    fileName: '{{id}}',
  },
  list('topics', 'Topics', 'Topic', 'content/topics.yaml', topicShape),
  list('references', 'Sources', 'Source', 'content/references.json', referenceShape),
  list('consent', 'Consent', 'Wording', 'content/newsletter/consent.yaml', consentShape),
];

function texts(
  name: string,
  label: string,
  one: string,
  fileName: string,
  shape: z.ZodType,
): EditorCollection {
  const folder = `content/${name}`;
  return { name, label, one, shape, kind: 'folder', folder, extension: 'md', fileName };
}

function list(
  name: string,
  label: string,
  one: string,
  file: string,
  shape: z.ZodType,
): EditorCollection {
  return { name, label, one, shape, kind: 'list', file };
}
