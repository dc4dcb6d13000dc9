import { suggest } from '#src/domain/text/suggest.ts';
import type { Problem } from '#src/site/problem.ts';
import { doNotSay } from '../prose/doNotSay.ts';
import type { Article } from '../reading/article.ts';
import type { Content } from '../reading/readContent.ts';

const myths = new Set(doNotSay.map(({ id }) => id));

/** Names of other content in the front matter that nothing has. */
export function checkNames(article: Article, { names, quizzes }: Content): Problem[] {
  const { file, slug, fields, guide, path, plan, issue } = article;
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
    problems.push({
      file,
      line: fields.lineOf(path),
      message: `There is no ${what} "${name}".`,
      cure: suggest(name, others, listNames(others)),
    });
  };
  for (const [index, topic] of (guide ?? plan ?? issue)?.topics.entries() ?? []) {
    expect('topic', topic, names.topics, ['topics', index]);
  }
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
  }
  if (plan !== undefined) {
    for (const [index, name] of plan.guides.entries()) {
      expect('guide', name, names.guides, ['guides', index]);
    }
    const outlines = quizzes.flatMap(({ outline }) => outline ?? []);
    // A quiz that cannot be read may have the dimension.
    const areAllRead = outlines.length > 0 && outlines.length === quizzes.length;
    const dimensions = new Set(
      outlines.flatMap((outline) => outline.dimensions.map(({ id }) => id)),
    );
    for (const [index, dimension] of plan.dimensions.entries()) {
      if (areAllRead) {
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
