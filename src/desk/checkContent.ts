import { readQuiz } from '#src/quiz/readQuiz.ts';
import type { Problem } from '#src/site/problem.ts';
import { checkDays } from './fields/checkDays.ts';
import { checkFileNames } from './fields/checkFileNames.ts';
import { checkNames } from './fields/checkNames.ts';
import { checkOrders } from './fields/checkOrders.ts';
import { checkPlaces } from './fields/checkPlaces.ts';
import { checkConsent } from './kinds/checkConsent.ts';
import { checkGuide } from './kinds/checkGuide.ts';
import { checkIssue } from './kinds/checkIssue.ts';
import { checkPathSteps } from './kinds/checkPathSteps.ts';
import { checkPlanTime } from './kinds/checkPlanTime.ts';
import { checkQuickLooks } from './kinds/checkQuickLooks.ts';
import { checkSearchWords, isForSearch } from './kinds/checkSearchWords.ts';
import { checkUnusedSources } from './kinds/checkUnusedSources.ts';
import { checkLinks } from './links/checkLinks.ts';
import { checkOrphans } from './links/checkOrphans.ts';
import { leadsOf } from './links/leadsOf.ts';
import { siteAddresses } from './links/siteAddresses.ts';
import { checkCitations } from './prose/checkCitations.ts';
import { checkClaims } from './prose/checkClaims.ts';
import { checkHeadings } from './prose/checkHeadings.ts';
import { checkLeftovers } from './prose/checkLeftovers.ts';
import { checkMarkup } from './prose/checkMarkup.ts';
import { checkMythsNamed } from './prose/checkMythsNamed.ts';
import { checkPhrases } from './prose/checkPhrases.ts';
import { checkReadingLevel } from './prose/checkReadingLevel.ts';
import { checkRepeats } from './prose/checkRepeats.ts';
import { checkTables } from './prose/checkTables.ts';
import { checkUnfinished } from './prose/checkUnfinished.ts';
import { mythsNamed } from './prose/mythsNamed.ts';
import { placedTexts } from './prose/placedTexts.ts';
import { readingLevel } from './prose/readingLevel.ts';
import type { Article, ArticleKind } from './reading/article.ts';
import { fileAt, type ContentFile } from './reading/contentFile.ts';
import { readContent, type Content } from './reading/readContent.ts';
import { guideFacts, type GuideFacts } from './table/guideFacts.ts';
import { checkTranslations } from './translations/checkTranslations.ts';

/** What the check found, and how much it looked at. */
export type ContentReport = {
  /** Faults that stop a build. */
  readonly problems: readonly Problem[];
  /** Things to see to that stop nothing. */
  readonly warnings: readonly Problem[];
  /** What the table of guides shows, in the order of their files. */
  readonly guides: readonly GuideFacts[];
  readonly counts: Readonly<
    Record<'guides' | 'paths' | 'plans' | 'quizzes' | 'issues' | 'pages' | 'references', number>
  >;
};

/**
 * Everything wrong with the content, each with its file, its line and its cure.
 *
 * `files` are those of content/, by their path from the project's root; `today` is a day such
 * as `2026-11-24`.
 */
export async function checkContent(
  files: readonly ContentFile[],
  today: string,
): Promise<ContentReport> {
  const content = await readContent(files);
  const { articles, quizzes, references, topics, names } = content;
  const leads = leadsOf(content);
  const guides = articles
    .filter(({ kind }) => kind === 'guides')
    .map((guide) => ({ guide, level: readingLevel(guide.body.passages) }));
  const translations = await checkTranslations(files);
  const count = (wanted: ArticleKind) => articles.filter(({ kind }) => kind === wanted).length;

  return {
    problems: inOrder([
      ...references.problems,
      ...topics.problems,
      ...checkConsent(fileAt(files, 'content/newsletter/consent.yaml')),
      ...checkPlaces(files),
      ...checkFileNames(articles),
      ...articles.flatMap((article) => checkArticle(article, content)),
      ...guides.flatMap(({ guide, level }) => checkReadingLevel(guide.file, level)),
      ...quizzes.flatMap(({ file, text }) => readQuiz(file, text, names).problems),
      ...files.flatMap((file) => checkFile(file, content)),
      ...checkSearchWords(files, siteAddresses(names)),
      ...checkLinks(content),
      ...checkOrphans(content, leads),
      ...checkRepeats(placedTexts(articles)),
      ...translations.problems,
    ]),
    warnings: inOrder([
      ...articles.flatMap((article) => checkDays(article, today)),
      ...checkOrders(articles),
      ...checkUnusedSources(references, files),
      ...translations.warnings,
    ]),
    guides: guides.map(({ guide, level }) => guideFacts(guide, level, leads)),
    counts: {
      guides: count('guides'),
      paths: count('paths'),
      plans: count('plans'),
      quizzes: quizzes.length,
      issues: count('newsletter'),
      pages: count('pages'),
      references: references.ids.length,
    },
  };
}

function checkArticle(article: Article, content: Content): Problem[] {
  const { file, kind, text, fields } = article;
  return [
    ...article.problems,
    ...checkNames(article, content),
    ...checkCitations(article, content.references.ids),
    ...checkHeadings(article),
    ...checkMarkup(article),
    ...checkLeftovers(article),
    ...checkTables(article),
    ...checkClaims(article),
    // The phrases of a method are found with its quiz.
    ...(kind === 'methods' ? [] : checkPhrases(file, text, { file, ids: mythsNamed(fields) })),
    ...checkMythsNamed(article),
    ...(kind === 'guides' ? checkGuide(article) : []),
    ...(kind === 'newsletter' ? checkIssue(article) : []),
    ...checkPathSteps(article, content.names),
    ...checkPlanTime(article),
  ];
}

function checkFile(file: ContentFile, { quizzes }: Content): Problem[] {
  const { path, text } = file;
  // Readers may type myths and all.
  const isShown = /\.ya?ml$/.test(path) && !isForSearch(path);
  return [
    ...(isShown ? checkPhrases(path, text) : []),
    ...checkUnfinished(file),
    ...checkQuickLooks(file, quizzes),
  ];
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message),
  );
}
