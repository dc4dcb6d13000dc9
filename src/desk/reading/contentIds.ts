import { z } from 'zod';
import { parseFields } from '#src/site/parseFields.ts';
import { fileAt, filesIn, slugOf, type ContentFile, type ContentFolder } from './contentFile.ts';

/** What a text can name: slugs of pages and ids, in the order of the files, each once. */
export type ContentIds = Readonly<
  Record<'guides' | 'plans' | 'quizzes' | 'topics' | 'dimensions', readonly string[]>
>;

const withId = z.array(z.object({ id: z.string() }));
const withDimensions = z.object({ dimensions: withId });

/** Reads no more than the names: a file with faults is passed over. */
export function contentIds(files: readonly ContentFile[]): ContentIds {
  const slugs = (folder: ContentFolder) => filesIn(files, folder).map(({ path }) => slugOf(path));
  const topics = withId.safeParse(parseFields(fileAt(files, 'content/topics.yaml').text).data).data;
  const dimensions = filesIn(files, 'quizzes').flatMap(
    ({ text }) => withDimensions.safeParse(parseFields(text).data).data?.dimensions ?? [],
  );
  return {
    guides: slugs('guides'),
    plans: slugs('plans'),
    quizzes: slugs('quizzes'),
    topics: (topics ?? []).map(({ id }) => id),
    dimensions: [...new Set(dimensions.map(({ id }) => id))],
  };
}
