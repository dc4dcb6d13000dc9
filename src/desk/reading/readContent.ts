import { referenceShape } from '#src/site/referenceShape.ts';
import { topicShape } from '#src/site/topicShape.ts';
import { checkEntries, type Entries } from '../fields/checkEntries.ts';
import type { ContentNames } from '../links/siteAddresses.ts';
import type { Article, ArticleKind } from './article.ts';
import { fileAt, filesIn, type ContentFile } from './contentFile.ts';
import { readArticle, readMethod } from './readArticle.ts';
import { readQuizFile, type QuizFile } from './readQuizFile.ts';

/** All of content/ but its translations, for checks that look from one file into others. */
export type Content = {
  readonly articles: readonly Article[];
  readonly quizzes: readonly QuizFile[];
  readonly references: Entries;
  readonly topics: Entries;
  readonly names: ContentNames;
};

/** Reads the files of content/ as far as they can be read. */
export async function readContent(files: readonly ContentFile[]): Promise<Content> {
  const references = checkEntries(fileAt(files, 'content/references.json'), referenceShape);
  const topics = checkEntries(fileAt(files, 'content/topics.yaml'), topicShape);
  const quizzes = filesIn(files, 'quizzes').map(readQuizFile);
  const articles = await Promise.all([
    ...(['guides', 'paths', 'plans', 'newsletter', 'pages'] as const).flatMap((kind) =>
      filesIn(files, kind).map((file) => readArticle(file, kind)),
    ),
    ...quizzes.flatMap((quiz) => {
      const method = quiz.outline?.method;
      return method === undefined ? [] : [readMethod(quiz, method)];
    }),
  ]);
  const slugs = (wanted: ArticleKind) =>
    // A draft has no page yet.
    new Set(
      articles
        .filter(({ kind, issue }) => kind === wanted && issue?.draft !== true)
        .map(({ slug }) => slug),
    );
  const names: ContentNames = {
    guides: slugs('guides'),
    paths: slugs('paths'),
    plans: slugs('plans'),
    newsletter: slugs('newsletter'),
    pages: slugs('pages'),
    // A quiz that cannot be read may have one.
    methods: new Set([
      ...slugs('methods'),
      ...quizzes.filter(({ outline }) => outline === undefined).map(({ id }) => id),
    ]),
    quizzes: new Set(quizzes.map(({ id }) => id)),
    topics: new Set(topics.ids),
  };
  return { articles, quizzes, references, topics, names };
}
