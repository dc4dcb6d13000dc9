import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/** Marks that were meant for something and stand in the text as they are, each with its cure. */
const leftovers: readonly {
  readonly pattern: RegExp;
  readonly what: string;
  readonly cure: string;
}[] = [
  {
    pattern: /^ *:{3,}.*/m,
    what: 'block',
    cure: 'Begin one with :::name[Label], without blanks, and end it with ::: on a line of its own.',
  },
  {
    pattern: /\[\[[^\]]*\]\]|\][ \n]+\([^)\s]*\/[^)\s]*\)/,
    what: 'link',
    cure: 'Write it [text](/guides/weak-ties/), with nothing between the brackets.',
  },
  {
    pattern: /\[\^[^\]]+\]/,
    what: 'note',
    cure: 'Write its text at the end, after the same mark and a colon.',
  },
  {
    pattern: /[([] *@[a-z-]+\d{4}[a-z]?[)\]]|\[[a-z-]{2,}\d{4}[a-z]?\]/i,
    what: 'citation',
    cure: 'Write it [@lee2022], or [@lee2022; @ode2021], with no blank after the bracket.',
  },
];

/** Marks of blocks, links, notes and citations that the page would print as they stand. */
export function checkLeftovers({ file, body }: Pick<Article, 'file' | 'body'>): Problem[] {
  return body.passages.flatMap(({ line, unread }) =>
    leftovers.flatMap(({ pattern, what, cure }) => {
      const match = pattern.exec(unread);
      if (match === null) return [];
      return [
        {
          file,
          line: line + unread.slice(0, match.index).split('\n').length - 1,
          message: `"${match[0].trim()}" is not read as a ${what}.`,
          cure,
        },
      ];
    }),
  );
}
