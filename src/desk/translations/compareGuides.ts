import { listCitations } from '#src/guides/citations.ts';
import type { Problem } from '#src/site/problem.ts';
import { pageOf } from '../links/pageOf.ts';
import type { GuideText } from './guideText.ts';

/**
 * What a translated guide says otherwise than its original: sections, blocks and their minutes,
 * sources, notes, links and figures. Words are for people to compare; these a program can.
 */
export function compareGuides(translation: GuideText, original: GuideText): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, message: string, cure: string) =>
    problems.push({ file: translation.file, line, message, cure });
  const { markdown: text, body: ours } = translation;
  const { markdown: originalText, body: theirs } = original;

  const inOrder = <Item extends { readonly line: number }>(
    what: string,
    own: readonly Item[],
    wanted: readonly Item[],
    sayOne: (item: Item) => string,
  ): void => {
    const at = Array.from({ length: Math.max(own.length, wanted.length) }).findIndex((_, index) => {
      const [here, there] = [own[index], wanted[index]];
      return (here && sayOne(here)) !== (there && sayOne(there));
    });
    if (at === -1) return;
    const [here, there] = [own[at], wanted[at]];
    add(
      here?.line ?? ours.passages.at(-1)?.line ?? 1,
      `${what} ${String(at + 1)} is ${here ? sayOne(here) : 'missing'}; in ${original.file} it is ` +
        `${there ? `${sayOne(there)} (line ${String(there.line)})` : 'not there'}.`,
      'Give the translation the same parts in the same order.',
    );
  };
  inOrder('Heading', ours.headings, theirs.headings, ({ depth }) => `of level ${String(depth)}`);
  inOrder('Block', ours.blocks, theirs.blocks, ({ name, attributes, label }) =>
    [name, attributes['minutes'], name === 'strength' ? label : undefined]
      .filter((part) => part !== undefined)
      .join(' '),
  );
  inOrder('Link', ours.links, theirs.links, ({ url }) => pageOf(url));
  inOrder('Note', ours.notes, theirs.notes, ({ label }) => label);

  const cited = new Map(listCitations(text).map(({ key, lines }) => [key, lines]));
  const wantedSources = listCitations(originalText);
  for (const { key, lines } of wantedSources) {
    const times = cited.get(key)?.length ?? 0;
    if (times === lines.length) continue;
    add(
      cited.get(key)?.[0] ?? 1,
      `Cites "${key}" ${countTimes(times)}, the original ${countTimes(lines.length)}.`,
      `Cite it where ${original.file} does: line ${lines.join(', ')}.`,
    );
  }
  const known = new Set(wantedSources.map(({ key }) => key));
  for (const [key, lines] of cited) {
    if (known.has(key)) continue;
    add(lines[0] ?? 1, `Cites "${key}", which the original does not.`, 'Take it out.');
  }

  const own = figuresOf(text);
  for (const [figure, places] of figuresOf(originalText)) {
    const times = own.get(figure)?.length ?? 0;
    if (times >= places.length) continue;
    add(
      own.get(figure)?.[0] ?? 1,
      `Has the figure ${figure} ${countTimes(times)}, the original ${countTimes(places.length)}.`,
      `Put it where ${original.file} has it: line ${places.join(', ')}.`,
    );
  }
  return problems;
}

function countTimes(times: number): string {
  return times === 0 ? 'nowhere' : times === 1 ? 'once' : `${String(times)} times`;
}

/**
 * The figures of a text with the lines they stand on, however the language writes them: `5,900`,
 * `5900` and `5 900` are one figure, and so are `18.8` and `18,8`, `2 billion` and `2000 millones`.
 */
function figuresOf(markdown: string): ReadonlyMap<string, readonly number[]> {
  const figures = new Map<string, number[]>();
  for (const [index, line] of markdown.split('\n').entries()) {
    const plain = line
      .replace(/\[@[^\]]*\]|\]\([^)]*\)|\{[^}]*\}|<[^>]*>/g, ' ')
      .replace(/^\s*\d+\.\s/, '')
      .replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}\b)/g, '')
      .replace(/(?<=\d),(?=\d)/g, '.')
      .replace(/(\d+) billion\b/g, (_, count: string) => String(Number(count) * 1000));
    for (const [figure] of plain.matchAll(/\d+(?:\.\d+)?/g)) {
      figures.set(figure, [...(figures.get(figure) ?? []), index + 1]);
    }
  }
  return figures;
}
