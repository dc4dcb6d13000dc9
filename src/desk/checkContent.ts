import { z } from 'zod';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { checkBlock } from '#src/guides/blocks.ts';
import { findCitations, listCitations } from '#src/guides/citations.ts';
import { guideShape, type GuideFields } from '#src/guides/guideShape.ts';
import { issueShape, type IssueFields } from '#src/newsletter/issueShape.ts';
import { pathShape, type PathFields } from '#src/paths/pathShape.ts';
import { planShape, type PlanFields } from '#src/plan/planShape.ts';
import { readQuiz } from '#src/quiz/readQuiz.ts';
import { pageShape } from '#src/site/pageShape.ts';
import type { Problem } from '#src/site/problem.ts';
import { referenceShape } from '#src/site/referenceShape.ts';
import { topicShape } from '#src/site/topicShape.ts';
import { checkLink, siteAddresses, type ContentNames } from './addresses.ts';
import { bodyOf, withoutCitations, type Body } from './bodyOf.ts';
import { checkConsent } from './checkConsent.ts';
import { checkImage } from './checkImage.ts';
import { checkIssue } from './checkIssue.ts';
import { checkReadingLevel } from './checkReadingLevel.ts';
import { checkRepeats, type PlacedText } from './checkRepeats.ts';
import { checkShape } from './checkShape.ts';
import { checkTranslations } from './checkTranslations.ts';
import { checkUnfinished } from './checkUnfinished.ts';
import {
  parseFields,
  slugOf,
  splitFrontMatter,
  type ContentFile,
  type Fields,
} from './contentFile.ts';
import { doNotSay } from './doNotSay.ts';
import type { GuideFacts } from './guideTable.ts';
import { pathProblems } from './pathProblems.ts';
import { readingLevel, type ReadingLevel } from './readingLevel.ts';
import { shorten } from './shorten.ts';
import { uncitedClaims } from './uncitedClaims.ts';

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

type Kind = 'guides' | 'paths' | 'plans' | 'newsletter' | 'pages' | 'methods';

/** A guide, path, plan, letter, page or a quiz's method, read as far as it can be. */
type Article = {
  readonly file: string;
  readonly kind: Kind;
  readonly slug: string;
  readonly address: string;
  readonly text: string;
  readonly fields: Fields;
  readonly body: Body;
  readonly markdown: string;
  readonly guide: GuideFields | undefined;
  readonly path: PathFields | undefined;
  readonly plan: PlanFields | undefined;
  readonly issue: IssueFields | undefined;
};

/** A quiz as far as other content refers to it, which a quiz with faults can still answer. */
const quizOutline = z.object({
  method: z.string().optional(),
  questions: z.array(z.object({ id: z.string() })),
  dimensions: z.array(
    z.object({
      id: z.string(),
      plan: z.string().optional(),
      actions: z.array(z.object({ guide: z.string() })).default([]),
    }),
  ),
});

type QuizFile = {
  readonly file: string;
  readonly text: string;
  readonly id: string;
  readonly fields: Fields;
  readonly outline: z.infer<typeof quizOutline> | undefined;
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
  const problems: Problem[] = [];
  const warnings: Problem[] = [];

  const references = checkReferences(fileAt(files, 'content/references.json'), problems);
  const referenceKeys = references.keys;
  const topics = checkTopics(fileAt(files, 'content/topics.yaml'), problems);
  problems.push(...checkConsent(fileAt(files, 'content/newsletter/consent.yaml')));
  const quizzes = files.filter(isIn('quizzes', /\.ya?ml$/)).map(readQuizFile);
  const articles = await Promise.all([
    ...(['guides', 'paths', 'plans', 'newsletter', 'pages'] as const).flatMap((kind) =>
      files.filter(isIn(kind, /\.mdx?$/)).map((file) => readArticle(file, kind, problems)),
    ),
    ...quizzes.flatMap((quiz) => {
      const method = quiz.outline?.method;
      return method === undefined ? [] : [readMethod(quiz, method)];
    }),
  ]);
  const slugs = (kind: Kind) =>
    articles.filter((article) => article.kind === kind).map(({ slug }) => slug);
  const names: ContentNames = {
    guides: slugs('guides'),
    paths: slugs('paths'),
    plans: slugs('plans'),
    // A draft has no page yet.
    newsletter: articles
      .filter(({ kind, issue }) => kind === 'newsletter' && issue?.draft !== true)
      .map(({ slug }) => slug),
    pages: slugs('pages'),
    quizzes: quizzes.map(({ id }) => id),
    methods: slugs('methods'),
    topics,
  };

  checkFileNames(articles, problems);
  const known = {
    guides: new Set(names.guides),
    plans: new Set(names.plans),
    quizzes: new Set(names.quizzes),
    topics: new Set(topics),
  };
  const addresses = siteAddresses(names);
  const guides: GuideFacts[] = [];
  const leads = leadsOf(articles, quizzes);
  const ledTo = leadsTo(leads);
  const anchors = new Map(articles.map(({ address, body }) => [address, body.anchors]));
  for (const article of articles) {
    problems.push(
      ...checkNames(article, known, quizzes),
      ...checkLinks(article, addresses, anchors),
      ...checkCitations(article, referenceKeys),
      ...checkMarkdown(article),
      ...checkClaims(article),
      // The phrases of a method are found with its quiz.
      ...(article.kind === 'methods'
        ? []
        : checkPhrases(article.file, article.text, article.fields)),
    );
    if (article.kind === 'guides') {
      const level = readingLevel(article.body.passages);
      problems.push(...checkGuide(article), ...checkReadingLevel(article.file, level));
      guides.push(factsOf(article, level, leads, ledTo));
    }
    if (article.kind === 'newsletter') problems.push(...checkIssue(article));
    if (article.path !== undefined) {
      problems.push(...pathProblems(article.file, article.fields, article.path, names));
    }
    if (article.plan !== undefined) problems.push(...checkPlanTime(article, article.plan));
    warnings.push(...daysToCome(article, today));
    const reviewDue = (article.guide ?? article.path ?? article.plan)?.reviewDue;
    if (reviewDue !== undefined && reviewDue < today) {
      warnings.push({
        file: article.file,
        line: article.fields.lineOf(['reviewDue']),
        message: `The review was due on ${reviewDue}.`,
        cure: 'Read it against its sources, then move "reviewed" and "reviewDue" on.',
      });
    }
  }
  for (const quiz of quizzes) {
    problems.push(...readQuiz(quiz.file, quiz.text, known).problems);
    problems.push(...checkQuizLinks(quiz, articles));
  }
  for (const file of files) {
    if (file.path.endsWith('.yaml')) problems.push(...checkPhrases(file.path, file.text));
    problems.push(...checkUnfinished(file));
  }
  problems.push(...checkOrphans(articles, quizzes, ledTo), ...checkRepeats(textsOf(articles)));
  warnings.push(...checkUse(references, files));
  const translations = await checkTranslations(files);
  problems.push(...translations.problems);
  warnings.push(...translations.warnings);

  return {
    problems: inOrder(problems),
    warnings: inOrder(warnings),
    guides,
    counts: {
      guides: names.guides.length,
      paths: names.paths.length,
      plans: names.plans.length,
      quizzes: names.quizzes.length,
      issues: slugs('newsletter').length,
      pages: names.pages.length,
      references: referenceKeys.length,
    },
  };
}

/** Days on which something is said to have happened, and that are still to come. */
function daysToCome({ file, fields, guide, path, plan }: Article, today: string): Problem[] {
  const text = guide ?? path ?? plan;
  if (text === undefined) return [];
  const days = [
    { path: ['published'], day: text.published },
    { path: ['reviewed'], day: text.reviewed },
    ...(guide?.changes ?? []).map(({ date }, index) => ({
      path: ['changes', index, 'date'],
      day: date,
    })),
  ];
  return days
    .filter(({ day }) => day > today)
    .map(({ path, day }) => ({
      file,
      line: fields.lineOf(path),
      message: `The day ${day} is still to come.`,
      cure: 'Write the day on which it happened.',
    }));
}

function isIn(folder: string, ending: RegExp): (file: ContentFile) => boolean {
  return ({ path }) => path.startsWith(`content/${folder}/`) && ending.test(path);
}

/** A file that must be there; an empty one stands in for it, and is found wrong. */
function fileAt(files: readonly ContentFile[], path: string): ContentFile {
  return files.find((file) => file.path === path) ?? { path, text: '' };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.message.localeCompare(b.message),
  );
}

type References = {
  readonly file: string;
  readonly fields: Fields;
  readonly keys: readonly string[];
};

function checkReferences({ path: file, text }: ContentFile, problems: Problem[]): References {
  const fields = parseFields(text);
  const known = Object.keys(referenceShape.shape);
  return { file, fields, keys: checkEntries(file, fields, referenceShape, known, problems) };
}

/** Sources that neither a text nor a quiz cites; the page of all sources would name them all the same. */
function checkUse({ file, fields, keys }: References, files: readonly ContentFile[]): Problem[] {
  const texts = files.filter(({ path }) => path !== file);
  const cited = new Set(texts.flatMap(({ text }) => listCitations(text).map(({ key }) => key)));
  return keys.flatMap((key, index) =>
    cited.has(key)
      ? []
      : [
          {
            file,
            line: fields.lineOf([index, 'id']),
            message: `No text cites the source "${key}".`,
            cure: `Cite it with [@${key}], or take it out.`,
          },
        ],
  );
}

/** What readers read, passage by passage, in the order of the files. */
function textsOf(articles: readonly Article[]): PlacedText[] {
  return articles.flatMap(({ file, fields, body, guide, path, plan, issue }) => {
    const ofField = (at: readonly PropertyKey[], text = '') => ({
      file,
      line: fields.lineOf(at),
      text,
      inBlock: false,
    });
    const passages = body.passages
      .filter(({ kind }) => kind !== 'table')
      .map(({ line, text, inside }) => ({
        file,
        line,
        text: withoutCitations(text),
        inBlock: inside.length > 0,
      }));
    return [
      ofField(['answer'], (guide ?? path ?? plan)?.answer),
      ofField(['summary'], issue?.summary),
      ...(path?.steps ?? []).map(({ why }, index) => ofField(['steps', index, 'why'], why)),
      ...(plan?.steps ?? []).flatMap((step, index) => [
        ofField(['steps', index, 'do'], step.do),
        ofField(['steps', index, 'words'], step.words),
      ]),
      ...passages,
    ];
  });
}

function checkTopics(file: ContentFile, problems: Problem[]): string[] {
  const fields = parseFields(file.text);
  return checkEntries(file.path, fields, topicShape, Object.keys(topicShape.shape), problems);
}

/** Checks a list of entries with ids, and gives the ids. */
function checkEntries(
  file: string,
  fields: Fields,
  shape: z.ZodType<{ id: string }>,
  knownFields: readonly string[],
  problems: Problem[],
): string[] {
  if (!Array.isArray(fields.data)) {
    problems.push(
      ...(fields.syntaxErrors.length > 0
        ? checkShape(file, fields, shape).problems
        : [
            {
              file,
              line: 1,
              message: 'The file holds no list.',
              cure: 'Write one entry after another.',
            },
          ]),
    );
    return [];
  }
  const ids: string[] = [];
  for (const [index, entry] of (fields.data as readonly unknown[]).entries()) {
    problems.push(...checkShape(file, fields, shape, knownFields, [index]).problems);
    const id: unknown =
      typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    if (typeof id !== 'string') continue;
    if (ids.includes(id)) {
      problems.push({
        file,
        line: fields.lineOf([index, 'id']),
        message: `The id "${id}" stands twice.`,
        cure: 'Give each entry its own.',
      });
    }
    ids.push(id);
  }
  return ids;
}

function readQuizFile(file: ContentFile): QuizFile {
  const fields = parseFields(file.text);
  const outline = quizOutline.safeParse(fields.data);
  return { file: file.path, text: file.text, id: slugOf(file.path), fields, outline: outline.data };
}

async function readArticle(file: ContentFile, kind: Kind, problems: Problem[]): Promise<Article> {
  const { frontMatter, body } = splitFrontMatter(file.text);
  if (frontMatter === undefined) {
    problems.push({
      file: file.path,
      line: 1,
      message: 'The file has no front matter.',
      cure: 'Begin it with the fields between two lines of three hyphens.',
    });
  }
  const fields = parseFields(frontMatter ?? '', 1);
  const slug = slugOf(file.path);
  const article = {
    file: file.path,
    kind,
    slug,
    address: kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`,
    text: file.text,
    fields,
    body: await bodyOf(body),
    markdown: body,
    guide: undefined,
    path: undefined,
    plan: undefined,
    issue: undefined,
  };
  if (frontMatter === undefined) return article;
  if (kind === 'guides') {
    const shaped = checkShape(file.path, fields, guideShape, Object.keys(guideShape.shape));
    problems.push(...shaped.problems);
    return { ...article, guide: shaped.value };
  }
  if (kind === 'paths') {
    const known = Object.keys(pathShape.shape);
    const shaped = checkShape(file.path, fields, pathShape, known, [], 'add-a-path');
    problems.push(...shaped.problems);
    return { ...article, path: shaped.value };
  }
  if (kind === 'plans') {
    const known = Object.keys(planShape.shape);
    const shaped = checkShape(file.path, fields, planShape, known, [], 'add-a-plan');
    problems.push(...shaped.problems);
    return { ...article, plan: shaped.value };
  }
  if (kind === 'newsletter') {
    const known = Object.keys(issueShape.shape);
    const shaped = checkShape(file.path, fields, issueShape, known, [], 'write-an-issue');
    problems.push(...shaped.problems);
    return { ...article, issue: shaped.value };
  }
  const shaped = checkShape(file.path, fields, pageShape, Object.keys(pageShape.shape));
  problems.push(...shaped.problems);
  return article;
}

/** A quiz's method as an article of its own, with the lines of the quiz's file. */
async function readMethod({ file, id, fields }: QuizFile, method: string): Promise<Article> {
  const markdown = '\n'.repeat(fields.lineOf(['method'])) + method;
  return {
    file,
    kind: 'methods',
    slug: id,
    address: `/quizzes/${id}/method/`,
    text: markdown,
    fields,
    body: await bodyOf(markdown),
    markdown,
    guide: undefined,
    path: undefined,
    plan: undefined,
    issue: undefined,
  };
}

function checkFileNames(articles: readonly Article[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { file, slug, address } of articles) {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      problems.push({
        file,
        line: 1,
        message: `The file name "${slug}" cannot be an address.`,
        cure: 'Use lower-case words joined by hyphens.',
      });
    }
    const earlier = seen.get(address);
    if (earlier !== undefined) {
      problems.push({
        file,
        line: 1,
        message: `${earlier} has the same address, ${address}.`,
        cure: 'Rename one of the two.',
      });
    }
    seen.set(address, file);
  }
}

/** Names of other content in the front matter. */
function checkNames(
  { file, slug, fields, guide, path, plan, issue }: Article,
  names: Readonly<Record<'guides' | 'plans' | 'quizzes' | 'topics', ReadonlySet<string>>>,
  quizzes: readonly QuizFile[],
): Problem[] {
  const problems: Problem[] = [];
  const expect = (
    what: string,
    name: string,
    known: ReadonlySet<string>,
    path: readonly PropertyKey[],
    /** The one that asks, which must not name itself. */
    self?: string,
  ) => {
    if (known.has(name) && name !== self) return;
    const others = [...known].filter((other) => other !== self);
    const near = didYouMean(name, others);
    problems.push({
      file,
      line: fields.lineOf(path),
      message: `There is no ${what} "${name}".`,
      cure: near === undefined ? listNames(others) : `Did you mean "${near}"?`,
    });
  };
  for (const [index, topic] of (guide ?? plan ?? issue)?.topics.entries() ?? []) {
    expect('topic', topic, names.topics, ['topics', index]);
  }
  const myths = new Set(doNotSay.map(({ id }) => id));
  for (const [index, myth] of (guide ?? path ?? plan ?? issue)?.namesMyths?.entries() ?? []) {
    expect('myth', myth, myths, ['namesMyths', index]);
  }
  if (guide !== undefined) {
    for (const [index, name] of guide.related.entries()) {
      expect('other guide', name, names.guides, ['related', index], slug);
    }
    const { kind, slug: next } = guide.next;
    const known = { guide: names.guides, plan: names.plans, quiz: names.quizzes }[kind];
    expect(kind, next, known, ['next', 'slug'], kind === 'guide' ? slug : undefined);
    const look = guide.quickLook;
    if (look !== undefined) {
      expect('quiz', look.quiz, names.quizzes, ['quickLook', 'quiz']);
      const questions = quizzes.find(({ id }) => id === look.quiz)?.outline?.questions;
      for (const [index, question] of look.questions.entries()) {
        if (questions === undefined) break;
        const ids = new Set(questions.map(({ id }) => id));
        expect('question', question, ids, ['quickLook', 'questions', index]);
      }
    }
  }
  if (plan !== undefined) {
    for (const [index, name] of plan.guides.entries()) {
      expect('guide', name, names.guides, ['guides', index]);
    }
    const outlines = quizzes.flatMap(({ outline }) => outline ?? []);
    const dimensions = new Set(
      outlines.flatMap((outline) => outline.dimensions.map(({ id }) => id)),
    );
    for (const [index, dimension] of plan.dimensions.entries()) {
      if (outlines.length > 0) {
        expect('dimension', dimension, dimensions, ['dimensions', index]);
      }
    }
  }
  return problems;
}

const mostNamesListed = 12;

function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'There is none yet.';
  const more = names.length > mostNamesListed ? ' and others' : '';
  const listed = names.slice(0, mostNamesListed).join(', ');
  return `There ${names.length === 1 ? 'is only' : 'are'} ${listed}${more}.`;
}

function checkLinks(
  { file, address, body }: Article,
  addresses: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  return body.links.flatMap(({ url, line }) => {
    const fault = checkLink(url, address, addresses, (page) => anchors.get(page));
    return fault === undefined ? [] : [{ file, line, ...fault }];
  });
}

/** Sections of guides that a quiz sends readers to; whether the guide exists is `checkQuiz`'s. */
function checkQuizLinks(quiz: QuizFile, articles: readonly Article[]): Problem[] {
  const { file, fields, outline } = quiz;
  return (outline?.dimensions ?? []).flatMap((dimension, place) =>
    dimension.actions.flatMap((action, index): Problem[] => {
      const [slug, anchor] = action.guide.split('#');
      const guide = articles.find((article) => article.kind === 'guides' && article.slug === slug);
      if (anchor === undefined || guide === undefined || guide.body.anchors.has(anchor)) return [];
      const near = didYouMean(anchor, guide.body.anchors);
      return [
        {
          file,
          line: fields.lineOf(['dimensions', place, 'actions', index, 'guide']),
          message: `The guide "${guide.slug}" has no section "${anchor}".`,
          cure:
            near === undefined
              ? `Its sections are ${[...guide.body.anchors].join(', ')}.`
              : `Did you mean "${near}"?`,
        },
      ];
    }),
  );
}

function checkCitations(article: Article, known: readonly string[]): Problem[] {
  const { file, text, body } = article;
  const problems = listCitations(text).flatMap(({ key, lines }) => {
    if (known.includes(key)) return [];
    const near = didYouMean(key, known);
    return lines.map((line) => ({
      file,
      line,
      message: `The source "${key}" is not in content/references.json.`,
      cure: near === undefined ? 'Add it there first.' : `Did you mean "${near}"?`,
    }));
  });
  for (const heading of body.headings) {
    if (findCitations(heading.text).length > 0) {
      problems.push({
        file,
        line: heading.line,
        message: 'A heading cites a source.',
        cure: 'Cite it in the sentence that makes the claim.',
      });
    }
  }
  return problems;
}

function checkMarkdown({ file, body }: Article): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  let depth = 1;
  const seen = new Set<string>();
  for (const heading of body.headings) {
    if (heading.depth === 1) {
      add(heading.line, 'The page prints its own title.', 'Begin headings with ##.');
    } else if (heading.depth > depth + 1) {
      add(
        heading.line,
        `The heading "${heading.text}" skips a level.`,
        `Write it with ${'#'.repeat(depth + 1)}.`,
      );
    }
    depth = heading.depth;
    if (/^[^\p{L}]*\p{N}/u.test(heading.text)) {
      add(
        heading.line,
        `The heading "${heading.text}" begins with a figure, and so would its address.`,
        'Begin it with a word.',
      );
    }
    if (seen.has(heading.text)) {
      add(
        heading.line,
        `The heading "${heading.text}" stands twice.`,
        'Say what is special in each section.',
      );
    }
    seen.add(heading.text);
  }
  for (const image of body.images) {
    const fault = checkImage(image);
    if (fault !== undefined) add(image.line, fault.message, fault.cure);
  }
  for (const { value, line } of body.html) {
    add(line, `HTML is not used here: ${value.slice(0, 40).trim()}`, 'Write it in Markdown.');
  }
  for (const block of body.blocks) {
    const fault = checkBlock(block);
    if (fault !== undefined) add(block.line, fault.message, fault.cure);
  }
  for (const { name, line } of body.leafDirectives) {
    add(line, `"::${name}" is not used here.`, 'A block begins with three colons.');
  }
  for (const { label, paragraphs, line } of body.notes) {
    if (paragraphs !== 1) {
      add(line, `The note "[^${label}]" is not a single paragraph.`, 'Write it as one paragraph.');
    }
  }
  return problems;
}

/** Read from the bare fields: a fault elsewhere in them must not bring up every myth as well. */
const namesMyths = z.object({ namesMyths: z.array(z.string()) });

function mythsNamed(fields: Fields): readonly string[] {
  return namesMyths.safeParse(fields.data).data?.namesMyths ?? [];
}

function checkClaims({ file, body, fields }: Article): Problem[] {
  return uncitedClaims(body.passages, mythsNamed(fields)).map(({ line, kind, sentence }) => ({
    file,
    line,
    message: `States ${kind} without a source: "${shorten(sentence)}".`,
    cure: 'Cite it with [@key] at the end of the sentence.',
  }));
}

/** Sentences of Part E, paragraph by paragraph, in front matter and body alike. */
function checkPhrases(file: string, text: string, fields?: Fields): Problem[] {
  const named = fields === undefined ? [] : mythsNamed(fields);
  const found = new Set<string>();
  const problems: Problem[] = [];
  let line = 1;
  for (const part of text.split(/(\n[ \t]*\n|\n(?=[ \t]*(?:[a-zA-Z]+:|-)\s))/)) {
    for (const { id, pattern, reason } of doNotSay) {
      const match = pattern.exec(part.replace(/\n/g, ' '));
      if (match === null) continue;
      found.add(id);
      if (named.includes(id)) continue;
      problems.push({
        file,
        line: line + part.slice(0, match.index).split('\n').length - 1,
        message: `Says "${shorten(match[0].replace(/\s+/g, ' '))}": ${reason}.`,
        cure: `Leave it out, or, if the text takes it apart, add ${id} to "namesMyths".`,
      });
    }
    line += part.split('\n').length - 1;
  }
  for (const [index, id] of named.entries()) {
    if (!found.has(id) && doNotSay.some((phrase) => phrase.id === id)) {
      problems.push({
        file,
        line: fields?.lineOf(['namesMyths', index]) ?? 1,
        message: `The text does not name the myth "${id}".`,
        cure: 'Take it out of "namesMyths".',
      });
    }
  }
  return problems;
}

const guideWords = { fewest: 700, most: 2000 } as const;
const guideSections = { fewest: 4, most: 8 } as const;
const longestExercise = 15;

/** What a guide owes its reader. */
function checkGuide({ file, slug, fields, body, guide }: Article): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file, line, message, cure });
  const bodyLine = body.passages[0]?.line ?? 1;
  if (body.words < guideWords.fewest || body.words > guideWords.most) {
    add(
      bodyLine,
      `The guide has ${body.words} words.`,
      `A guide has ${guideWords.fewest} to ${guideWords.most}.`,
    );
  }
  const sections = body.headings.filter(({ depth }) => depth === 2).length;
  if (sections < guideSections.fewest || sections > guideSections.most) {
    add(
      bodyLine,
      `The guide has ${sections} sections.`,
      `A guide has ${guideSections.fewest} to ${guideSections.most}, each under a ## heading.`,
    );
  }
  const exercises = body.blocks.filter(({ name }) => name === 'exercise');
  if (exercises.length === 0) {
    add(bodyLine, 'The guide has no exercise.', 'Add a block that begins with :::exercise[…].');
  }
  for (const exercise of exercises) {
    if (Number(exercise.attributes['minutes']) > longestExercise) {
      add(
        exercise.line,
        `The exercise takes ${exercise.attributes['minutes'] ?? ''} minutes.`,
        `Make one that takes ${longestExercise} or fewer.`,
      );
    }
  }
  const next = guide?.next;
  const urls = [
    ...body.links.map(({ url }) => url.replace(/#.*$/, '')),
    ...(next === undefined ? [] : [addressOfNext(next)]),
  ];
  const guides = new Set(
    urls.filter((url) => /^\/guides\/.+/.test(url) && url !== `/guides/${slug}/`),
  );
  if (guides.size < 2) {
    add(
      fields.lineOf(['next']),
      `The guide links to ${guides.size === 0 ? 'no other guide' : 'one other guide only'}.`,
      'Link to two or more where a reader would want them.',
    );
  }
  if (!urls.some((url) => /^\/(?:plans|quizzes)\/.+/.test(url))) {
    add(
      fields.lineOf(['next']),
      'The guide links to no plan and no quiz.',
      'Link to one, in the text or under "next".',
    );
  }
  return problems;
}

function addressOfNext({ kind, slug }: Pick<GuideFields['next'], 'kind' | 'slug'>): string {
  return `/${{ guide: 'guides', plan: 'plans', quiz: 'quizzes' }[kind]}/${slug}/`;
}

/** A plan must not ask for more time in a week than it says. */
function checkPlanTime({ file, fields }: Article, plan: PlanFields): Problem[] {
  return Array.from({ length: plan.weeks }, (_, index) => index + 1).flatMap((week) => {
    const steps = plan.steps.filter((step) => step.week === week);
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
    if (minutes <= plan.minutesPerWeek) return [];
    return [
      {
        file,
        line: fields.lineOf(['steps', plan.steps.findIndex((step) => step.week === week)]),
        message: `Week ${week} takes ${minutes} minutes, and the plan says ${plan.minutesPerWeek}.`,
        cure: 'Raise "minutesPerWeek" or shorten the steps.',
      },
    ];
  });
}

/** The pages that each address leads to, by the address; a quiz leads where its results do. */
type Leads = ReadonlyMap<string, ReadonlySet<string>>;

function leadsOf(articles: readonly Article[], quizzes: readonly QuizFile[]): Leads {
  const ofArticle = ({ body, guide, path, plan }: Article) => [
    ...body.links.map(({ url }) => url.replace(/#.*$/, '')),
    ...(guide?.related ?? []).map((slug) => `/guides/${slug}/`),
    ...(guide === undefined ? [] : [addressOfNext(guide.next)]),
    ...(guide?.quickLook === undefined ? [] : [`/quizzes/${guide.quickLook.quiz}/`]),
    ...(plan?.guides ?? []).map((slug) => `/guides/${slug}/`),
    ...(path?.steps ?? []).map(({ kind, slug = '' }) =>
      kind === 'map' ? '/map/' : addressOfNext({ kind, slug }),
    ),
  ];
  const ofQuiz = ({ outline }: QuizFile) =>
    (outline?.dimensions ?? []).flatMap(({ plan, actions }) => [
      ...(plan === undefined ? [] : [`/plans/${plan}/`]),
      ...actions.map(({ guide }) => `/guides/${guide.replace(/#.*$/, '')}/`),
    ]);
  const toOthers = (address: string, urls: readonly string[]) =>
    new Set(urls.filter((url) => url.startsWith('/') && url !== address));
  return new Map([
    ...articles.map(
      (article) => [article.address, toOthers(article.address, ofArticle(article))] as const,
    ),
    ...quizzes.map((quiz) => {
      const address = `/quizzes/${quiz.id}/`;
      return [address, toOthers(address, ofQuiz(quiz))] as const;
    }),
  ]);
}

/** How many pages lead to each address. */
function leadsTo(leads: Leads): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const address of [...leads.values()].flatMap((urls) => [...urls])) {
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

function factsOf(
  { slug, address, text, body, guide }: Article,
  { grade }: ReadingLevel,
  leads: Leads,
  ledTo: ReadonlyMap<string, number>,
): GuideFacts {
  return {
    slug,
    words: body.words,
    grade,
    sources: listCitations(text).length,
    linksIn: ledTo.get(address) ?? 0,
    linksOut: leads.get(address)?.size ?? 0,
    reviewed: guide?.reviewed,
  };
}

/** Guides, plans and quizzes that no other text leads to. */
function checkOrphans(
  articles: readonly Article[],
  quizzes: readonly QuizFile[],
  ledTo: ReadonlyMap<string, number>,
): Problem[] {
  const lonely = (file: string, what: string, cure: string): Problem => ({
    file,
    line: 1,
    message: `Nothing leads to this ${what}.`,
    cure,
  });
  return [
    ...articles
      .filter(({ kind, address }) => (kind === 'guides' || kind === 'plans') && !ledTo.has(address))
      .map(({ file, kind }) =>
        kind === 'guides'
          ? lonely(file, 'guide', 'Link to it from another guide, or list it under "related".')
          : lonely(file, 'plan', 'Link to it from a guide, or name it in a dimension of a quiz.'),
      ),
    ...quizzes
      .filter(({ id }) => !ledTo.has(`/quizzes/${id}/`))
      .map(({ file }) => lonely(file, 'quiz', 'Link to it from a guide, or make it a "next".')),
  ];
}
