import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordSalad } from '../support/wordSalad.ts';

/** A Markdown file by its name in a folder of guides. */
export type GeneratedGuide = { readonly name: string; readonly text: string };

/** Words that make a sentence a claim, or that a text must not say, would fail the check. */
const claiming =
  /\d|stud|research|experiment|survey|trial|evidence|percent|cent|network|divers|profit|job|average|dirt|health|friend|shr|smaller|dunbar|thousand|million|billion|people/i;

/**
 * Guides in any number that pass the check of the content, the same on every run: as long as the
 * real ones and built alike, of the words of the real ones in an order without meaning, so that
 * none repeats another and the search has as many words to hold as it would have.
 */
export function generateGuides(project: string, count: number): GeneratedGuide[] {
  const words = wordsOf(path.join(project, 'content/guides'));
  const references = JSON.parse(
    readFileSync(path.join(project, 'content/references.json'), 'utf8'),
  ) as { id: string }[];
  const cited = (number: number): string => references[number % references.length]?.id ?? '';
  return Array.from({ length: count }, (_, number) => ({
    name: `generated-${number}.md`,
    text: guide(number, count, words, cited),
  }));
}

/** How often a word stands in the real guides is how often it stands in the list. */
function wordsOf(folder: string): string[] {
  const words = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && !name.startsWith('generated-'))
    .flatMap((name) => {
      const [, , ...body] = readFileSync(path.join(folder, name), 'utf8').split(/^---$/m);
      const paragraphs = body
        .join('')
        .split('\n\n')
        .filter((paragraph) => /^[A-Z]/.test(paragraph));
      return (
        paragraphs
          .join(' ')
          .toLowerCase()
          .match(/(?<![\w@[(/-])[a-z]+(?![\w)-])/g) ?? []
      );
    })
    .filter((word) => word.length < 10 && !claiming.test(word));
  if (words.length < 1000) throw new Error('content/guides holds too few words to make guides of.');
  return words;
}

function guide(
  number: number,
  count: number,
  words: readonly string[],
  cited: (number: number) => string,
): string {
  let seed = number * 101;
  const prose = (sentences: number): string => wordSalad((seed += 1), sentences, words);
  const heading = (): string =>
    prose(1)
      .slice(0, 40)
      .replace(/\W+\w*$/, '');
  const neighbour = (step: number): string => `generated-${(number + step + count) % count}`;
  const topic = ['understand', 'widen', 'look', 'job-search'][number % 4] ?? '';
  const section = (place: number): string => `## Section ${place}: ${heading()}

${prose(7)}[@${cited(number + place)}]

${prose(7)}
`;
  return `---
title: 'Guide ${number}: ${heading()}'
question: ${prose(1)
    .slice(0, 100)
    .replace(/\W+\w*$/, '')}?
answer: ${prose(4)
    .slice(0, 200)
    .replace(/\W+\w*$/, '')}.
topics: [${topic}]
author: Generated
published: 2026-01-01
reviewed: 2026-01-01
reviewDue: 2099-01-01
related: [${neighbour(-1)}, ${neighbour(1)}]
next: { kind: quiz, slug: network-diversity, text: ${heading()}. }
order: ${(number % 999) + 1}
---

${prose(4)} See [the one before](/guides/${neighbour(-1)}/) and [the one after](/guides/${neighbour(1)}/).

${[1, 2].map(section).join('\n')}
:::strength[good]
${prose(3)}[@${cited(number)}]
:::

${[3, 4].map(section).join('\n')}
:::words[${heading()}]
${prose(4)}
:::

:::exercise[${heading()}]{minutes=10}
1. ${prose(1)}
2. ${prose(1)}
3. ${prose(1)}
:::

| ${heading()} | ${heading()} |
| --- | --- |
| ${prose(1)} | ${prose(1)} |
| ${prose(1)} | ${prose(1)} |

${[5, 6].map(section).join('\n')}
A last word.[^note]

:::stuck[${heading()}]
${prose(2)}
:::

[^note]: ${prose(2)}
`;
}
