import type { SearchIdea } from './expandQuery.ts';
import { searchWords } from './searchWords.ts';
import { stemWord } from './stemWord.ts';
import { stopWords } from './stopWords.ts';

/** What ranking knows of a page: the lines a reader judges it by. */
export type RankablePage = {
  readonly url: string;
  readonly title: string;
  /** The reader's question that the page answers; may be empty. */
  readonly question: string;
  readonly answer: string;
  readonly headings: readonly string[];
  /** What sort of page it is in words a reader may type, e.g. "quiz". */
  readonly kindWords: string;
  /** What its score is multiplied by, from 0 to 1: less for a page that only passes something on. */
  readonly standing: number;
};

/** How well the full text of each page (by url) matches a wording; absent means not at all. */
export type TextScores = ReadonlyMap<string, ReadonlyMap<string, number>>;

export type RankedPage<Page extends RankablePage> = {
  readonly page: Page;
  /** Above 0; comparable within one query only. */
  readonly score: number;
  /** The wordings that matched this page, typed ones first. */
  readonly matched: readonly string[];
};

const weights = {
  title: 4,
  question: 1.75,
  heading: 0.25,
  answer: 1.25,
  kind: 3.5,
  text: 1.25,
} as const;
const nearness = { title: 0.75, question: 0.25, answer: 0.25 } as const;
const synonymWeight = 0.8;
/** For the pages of a kind that the reader names: "volunteering plan" asks for a plan. */
const namedKind = 4;
const rarityWeight = 3;
const furtherWeight = 0.6;

/**
 * Orders the pages for a query, the best first; pages that match nothing are left out.
 *
 * For each idea of the query a page gets the score of its best wording, and 0.6 of its other
 * wordings: title 4, kind 3.5, question 1.75, answer 1.25, the best heading 0.25 (each times the
 * squared share of the wording's words found there, the title a little more the shorter it is),
 * plus up to 1.25 for the full text as a share of the best page's text score. A synonym counts 0.8
 * of a typed word. An idea that few pages match well counts more: 1 + 3 ln(pages / n), where n adds
 * up the score of every page as a share of the best page's.
 *
 * The sum is multiplied by four things:
 * - coverage: the share (to the power 0.75) of ideas that the page matches, times how well: for each
 *   idea the root of its score as a share of the best page's, on average. So a page about all of
 *   the query beats one that is about a part and only mentions the rest;
 * - nearness: 1, and of the pairs of neighbours in `words` the share that are neighbours in the
 *   title, times 0.75, in the question and in the answer, times 0.25 each;
 * - the standing of the page;
 * - 4 when the reader typed what its kind is called.
 *
 * Ties go by url. `words` is the query in the reader's order, with words like "the"; without it
 * nearness is 1.
 */
export function rankResults<Page extends RankablePage>(
  ideas: readonly SearchIdea[],
  pages: readonly Page[],
  textScores: TextScores,
  words: readonly string[] = [],
): RankedPage<Page>[] {
  const prepared = pages.map(prepare);
  const sums = prepared.map(() => ({
    score: 0,
    ideas: 0,
    likeBest: 0,
    isKindNamed: false,
    matched: [] as string[],
  }));

  for (const idea of ideas) {
    const wordings = idea.wordings.map(({ text, isSynonym }) => {
      const ofText = textScores.get(text);
      const most = Math.max(0, ...(ofText?.values() ?? []));
      return { text, isSynonym, stems: stemsOf(text), ofText, most };
    });
    const scores = prepared.map((candidate, index) =>
      scoreIdea(wordings, candidate, pages[index]?.url ?? ''),
    );
    const best = Math.max(0, ...scores.map(({ score }) => score));
    const matching = best === 0 ? 0 : scores.reduce((n, { score }) => n + score / best, 0);
    const rarity = matching === 0 ? 0 : 1 + rarityWeight * Math.log(pages.length / matching);
    scores.forEach(({ score, matched, isKindNamed }, index) => {
      const sum = sums[index];
      if (score === 0 || sum === undefined) return;
      sum.score += score * rarity;
      sum.ideas += 1;
      sum.likeBest += Math.sqrt(score / best);
      sum.isKindNamed ||= isKindNamed;
      sum.matched.push(...matched);
    });
  }

  const pairs = neighbours(words);
  return pages
    .flatMap((page, index) => {
      const sum = sums[index];
      const inOrder = prepared[index]?.inOrder;
      if (sum === undefined || inOrder === undefined || sum.ideas === 0) return [];
      const coverage = (sum.likeBest / ideas.length) * (sum.ideas / ideas.length) ** 0.75;
      const near =
        1 +
        nearness.title * shareOfPairs(pairs, inOrder.title) +
        nearness.question * shareOfPairs(pairs, inOrder.question) +
        nearness.answer * shareOfPairs(pairs, inOrder.answer);
      const named = sum.isKindNamed ? namedKind : 1;
      return [
        {
          page,
          score: sum.score * coverage * near * page.standing * named,
          matched: [...new Set(sum.matched)],
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1));
}

/** The lines of a page as stems. */
type Prepared = {
  readonly title: readonly string[];
  readonly question: readonly string[];
  readonly answer: readonly string[];
  readonly headings: readonly (readonly string[])[];
  readonly kind: readonly string[];
  /** All of these, each stem after a space. */
  readonly all: string;
  /** Every word, as neighbours stand. */
  readonly inOrder: {
    readonly title: readonly string[];
    readonly question: readonly string[];
    readonly answer: readonly string[];
  };
};

// A page is taken apart once, however many queries it is ranked for.
const preparedPages = new WeakMap<RankablePage, Prepared>();

function prepare(page: RankablePage): Prepared {
  const known = preparedPages.get(page);
  if (known !== undefined) return known;
  const lines = {
    title: stemsOf(page.title),
    question: stemsOf(page.question),
    answer: stemsOf(page.answer),
    headings: page.headings.map(stemsOf),
    kind: stemsOf(page.kindWords),
  };
  const prepared = {
    ...lines,
    all: Object.values(lines)
      .flat(2)
      .map((stem) => ` ${stem}`)
      .join(''),
    inOrder: {
      title: searchWords(page.title).map(stemWord),
      question: searchWords(page.question).map(stemWord),
      answer: searchWords(page.answer).map(stemWord),
    },
  };
  preparedPages.set(page, prepared);
  return prepared;
}

type PreparedWording = {
  readonly text: string;
  readonly isSynonym: boolean;
  readonly stems: readonly string[];
  /** How well the full text of each page matches, and the best of them. */
  readonly ofText: ReadonlyMap<string, number> | undefined;
  readonly most: number;
};

function scoreIdea(
  wordings: readonly PreparedWording[],
  candidate: Prepared,
  url: string,
): { score: number; matched: string[]; isKindNamed: boolean } {
  let best = 0;
  let sum = 0;
  const matched: string[] = [];
  let isKindNamed = false;
  for (const { text, isSynonym, stems, ofText, most } of wordings) {
    const own = ofText?.get(url) ?? 0;
    // Most pages hold nothing of a wording, and are told apart by one look.
    if (own === 0 && !stems.some((stem) => candidate.all.includes(` ${stem}`))) continue;
    isKindNamed ||= !isSynonym && stems.some((stem) => candidate.kind.includes(stem));
    const titleShare = shareFound(stems, candidate.title);
    const score =
      weights.title * titleShare * (1 + 0.5 / Math.max(1, candidate.title.length)) +
      weights.question * shareFound(stems, candidate.question) +
      weights.answer * shareFound(stems, candidate.answer) +
      weights.heading * Math.max(0, ...candidate.headings.map((line) => shareFound(stems, line))) +
      weights.kind * shareFound(stems, candidate.kind) +
      (most > 0 ? weights.text * (own / most) : 0);
    if (score === 0) continue;
    matched.push(text);
    const weighted = isSynonym ? score * synonymWeight : score;
    best = Math.max(best, weighted);
    sum += weighted;
  }
  return { score: best + furtherWeight * (sum - best), matched, isKindNamed };
}

/** The share of a wording that stands in a line, squared so that half a phrase counts a quarter. */
function shareFound(wanted: readonly string[], line: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const found = wanted.filter((stem) => line.some((other) => isSameWord(stem, other))).length;
  return (found / wanted.length) ** 2;
}

type Pair = readonly [string, string];

/** The stems of words that stand side by side, where at least one of the two is telling. */
function neighbours(words: readonly string[]): Pair[] {
  return words.slice(1).flatMap((second, index): Pair[] => {
    const first = words[index] ?? '';
    const isTelling = !stopWords.has(first) || !stopWords.has(second);
    return isTelling ? [[stemWord(first), stemWord(second)]] : [];
  });
}

function shareOfPairs(pairs: readonly Pair[], line: readonly string[]): number {
  if (pairs.length === 0) return 0;
  const found = pairs.filter(([first, second]) =>
    line.some((stem, at) => stem === first && isSameWord(second, line[at + 1] ?? '')),
  );
  return found.length / pairs.length;
}

/** Equal stems, or a stem of four letters or more that the reader has not finished typing. */
function isSameWord(stem: string, other: string): boolean {
  return stem === other || (stem.length >= 4 && other.startsWith(stem));
}

function stemsOf(text: string): string[] {
  const words = searchWords(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(stemWord);
}
