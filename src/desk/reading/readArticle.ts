import { guideShape } from '#src/guides/guideShape.ts';
import { issueShape } from '#src/newsletter/issueShape.ts';
import { pathShape } from '#src/paths/pathShape.ts';
import { planShape } from '#src/plan/planShape.ts';
import { checkShape } from '#src/site/checkShape.ts';
import { pageShape } from '#src/site/pageShape.ts';
import { parseFields, type Fields } from '#src/site/parseFields.ts';
import { splitFrontMatter } from '#src/site/splitFrontMatter.ts';
import type { Article, ArticleKind, FrontMatter } from './article.ts';
import { bodyOf } from './bodyOf.ts';
import { slugOf, type ContentFile } from './contentFile.ts';
import type { QuizFile } from './readQuizFile.ts';

type FileKind = Exclude<ArticleKind, 'methods'>;

/** Reads a text of `content/`, whatever is wrong with it. */
export async function readArticle({ path, text }: ContentFile, kind: FileKind): Promise<Article> {
  const { frontMatter, body } = splitFrontMatter(text);
  const fields = parseFields(frontMatter ?? '', 1);
  const slug = slugOf(path);
  return {
    file: path,
    kind,
    slug,
    address: kind === 'pages' ? `/${slug}/` : `/${kind}/${slug}/`,
    text,
    fields,
    body: await bodyOf(body),
    markdown: body,
    ...(frontMatter === undefined
      ? noFrontMatter(path, text)
      : readFrontMatter(path, kind, fields)),
  };
}

/** A quiz's method as an article of its own, with the lines of the quiz's file. */
export async function readMethod({ file, id, fields }: QuizFile, method: string): Promise<Article> {
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
    ...nothingRead,
  };
}

const nothingRead: FrontMatter = {
  guide: undefined,
  path: undefined,
  plan: undefined,
  issue: undefined,
  problems: [],
};

function noFrontMatter(file: string, text: string): FrontMatter {
  const isOpen = text.startsWith('---');
  const isLate = /^\s*---\s*$/m.test(text);
  const problem = {
    file,
    line: 1,
    message: isOpen
      ? 'The front matter has no end.'
      : isLate
        ? 'The front matter does not begin the file.'
        : 'The file has no front matter.',
    cure: isOpen
      ? 'Write a line of three hyphens below its last field.'
      : isLate
        ? 'Let the very first line be three hyphens, without a blank or a mark of the editor (BOM) before them.'
        : 'Begin it with the fields between two lines of three hyphens.',
  };
  return { ...nothingRead, problems: [problem] };
}

function readFrontMatter(file: string, kind: FileKind, fields: Fields): FrontMatter {
  switch (kind) {
    case 'guides': {
      const { value, problems } = checkShape(file, fields, guideShape, 'add-a-guide');
      return { ...nothingRead, guide: value, problems };
    }
    case 'paths': {
      const { value, problems } = checkShape(file, fields, pathShape, 'add-a-path');
      return { ...nothingRead, path: value, problems };
    }
    case 'plans': {
      const { value, problems } = checkShape(file, fields, planShape, 'add-a-plan');
      return { ...nothingRead, plan: value, problems };
    }
    case 'newsletter': {
      const { value, problems } = checkShape(file, fields, issueShape, 'write-an-issue');
      return { ...nothingRead, issue: value, problems };
    }
    case 'pages':
      return {
        ...nothingRead,
        problems: checkShape(file, fields, pageShape, 'add-a-guide').problems,
      };
  }
}
