import type { GuideFields } from '#src/guides/guideShape.ts';
import type { IssueFields } from '#src/newsletter/issueShape.ts';
import type { PathFields } from '#src/paths/pathShape.ts';
import type { PlanFields } from '#src/plan/planShape.ts';
import type { Fields } from '#src/site/parseFields.ts';
import type { Problem } from '#src/site/problem.ts';
import type { Body } from './bodyOf.ts';
import type { ContentFolder } from './contentFile.ts';

/** A guide, path, plan, letter, page or a quiz's method, read as far as it can be. */
export type Article = FrontMatter & {
  readonly file: string;
  readonly kind: ArticleKind;
  readonly slug: string;
  readonly address: string;
  readonly text: string;
  readonly fields: Fields;
  readonly body: Body;
  /** The body as written, with as many empty lines before it as the front matter took. */
  readonly markdown: string;
};

export type ArticleKind = Exclude<ContentFolder, 'quizzes'> | 'methods';

/** Of the four at most one: that of the kind, when its front matter has no fault. */
export type FrontMatter = {
  readonly guide: GuideFields | undefined;
  readonly path: PathFields | undefined;
  readonly plan: PlanFields | undefined;
  readonly issue: IssueFields | undefined;
  /** What is wrong with the front matter itself. */
  readonly problems: readonly Problem[];
};
