import type { SearchIdea, Wording } from './expandQuery.ts';
import type { SearchLanguage } from './searchLanguage.ts';
import { searchWords } from './searchWords.ts';

/** What ranking knows of a page: the lines a reader judges it by. */
export type RankablePage = {
  readonly url: string;
  readonly title: string;
  /** The reader's question that the page answers; may be empty. */
  readonly question: string;
  readonly answer: string;
  /** What readers type when this page is what they need, in lines of their own words. */
  readonly asked: readonly string[];
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
  asked: 2.5,
  kind: 3.5,
  text: 1.25,
} as const;
const nearness = { title: 0.75, question: 0.25, answer: 0.25, asked: 0.5 } as const;
/** For the page that has the whole query in one of its lines. */
const lineWeight = 5;
/** What being in the answer, the longest of a page's lines, is worth of that. */
const answerAsLine = 0.75;
const synonymWeight = 0.8;
/** For the pages of a kind that the reader names: "volunteering plan" asks for a plan. */
const namedKind = 4;
const rarityWeight = 3;
const furtherWeight = 0.6;

/**
 * Orders the pages for a query, the best first; pages that match nothing are left out.
 *
 * For each idea of the query a page gets the score of its best wording, and 0.6 of its other
 * wordings: title 4, kind 3.5, the best line of what readers ask 2.5, question 1.75, answer 1.25,
 * the best heading 0.25 (each times the squared share of the wording's words found there, the title
 * a little more the shorter it is), plus up to 1.25 for the full text as a share of the best page's
 * text score. A synonym counts 0.8 of a typed word. An idea that few pages match well counts more:
 * 1 + 3 ln(pages / n), where n adds up the score of every page as a share of the best page's.
 *
 * The sum is multiplied by five things:
 * - coverage: the share (to the power 0.75) of ideas that the page matches, times how well: for each
 *   idea the root of its score as a share of the best page's, on average. So a page about all of
 *   the query beats one that is about a part and only mentions the rest;
 * - togetherness: 1, and 5 times the squared share of the query that stands in one line: of the
 *   title, the question and what readers ask the best, or the answer, which is worth 0.75. So a page
 *   that is asked just this beats one with the words here and there;
 * - nearness: 1, and of the pairs of neighbours in `words` the share that are neighbours in the
 *   title, times 0.75, in the best line of what readers ask, times 0.5, in the question and in the
 *   answer, times 0.25 each;
 * - the standing of the page;
 * - when the reader typed what its kind is called, from 1 to 4, by the share of the query that stands
 *   in one line, the kind included.
 *
 * Ties go by url. `words` is the query in the reader's order, with words like "the"; without it
 * nearness is 1.
 */
export function rankResults<Page extends RankablePage>(
  ideas: readonly SearchIdea[],
  pages: readonly Page[],
  textScores: TextScores,
  language: SearchLanguage,
  words: readonly string[] = [],
): RankedPage<Page>[] {
  const candidates = pages.map((page) => prepare(page, language));
  const sums = candidates.map(({ lines }) => ({
    score: 0,
    ideas: 0,
    likeBest: 0,
    isKindNamed: false,
    matched: [] as string[],
    /** For each line of the page the weight of the ideas that it holds. */
    inLines: lines.map(() => 0),
  }));
  let allRarity = 0;

  for (const idea of ideas) {
    const wordings = idea.wordings.map((wording) => {
      const ofText = textScores.get(wording.text);
      const most = Math.max(0, ...(ofText?.values() ?? []));
      return { ...wording, stems: tellingStems(wording.text, language), ofText, most };
    });
    const scores = candidates.map((candidate) => scoreIdea(wordings, candidate));
    const best = Math.max(0, ...scores.map(({ score }) => score));
    const matching = best === 0 ? 0 : scores.reduce((n, { score }) => n + score / best, 0);
    const rarity = matching === 0 ? 0 : 1 + rarityWeight * Math.log(pages.length / matching);
    allRarity += rarity;
    scores.forEach(({ score, matched, isKindNamed, shares }, index) => {
      const sum = sums[index];
      if (score === 0 || sum === undefined) return;
      sum.score += score * rarity;
      sum.ideas += 1;
      sum.likeBest += Math.sqrt(score / best);
      sum.isKindNamed ||= isKindNamed;
      sum.matched.push(...matched);
      shares.forEach((share, at) => {
        sum.inLines[at] = (sum.inLines[at] ?? 0) + rarity * share;
      });
    });
  }

  const pairs = neighbours(words, language);
  return pages
    .flatMap((page, index) => {
      const sum = sums[index];
      const inOrder = candidates[index]?.inOrder;
      if (sum === undefined || inOrder === undefined || sum.ideas === 0) return [];
      const coverage = (sum.likeBest / ideas.length) * (sum.ideas / ideas.length) ** 0.75;
      const near =
        1 +
        nearness.title * shareOfPairs(pairs, inOrder.title) +
        nearness.question * shareOfPairs(pairs, inOrder.question) +
        nearness.answer * shareOfPairs(pairs, inOrder.answer) +
        nearness.asked * Math.max(0, ...inOrder.asked.map((line) => shareOfPairs(pairs, line)));
      const bestLine = allRarity === 0 ? 0 : Math.max(...sum.inLines) / allRarity;
      const inOneLine = 1 + lineWeight * bestLine ** 2;
      const named = sum.isKindNamed ? 1 + (namedKind - 1) * bestLine : 1;
      return [
        {
          page,
          score: sum.score * coverage * near * inOneLine * page.standing * named,
          matched: [...new Set(sum.matched)],
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1));
}

/** The lines of a page as stems. */
type Prepared = ReturnType<typeof takeApart>;

/** A page is taken apart once, however many queries it is ranked for. */
const preparedPages = new WeakMap<RankablePage, { language: SearchLanguage; lines: Prepared }>();

function prepare(page: RankablePage, language: SearchLanguage): Prepared {
  const known = preparedPages.get(page);
  if (known?.language === language) return known.lines;
  const lines = takeApart(page, language);
  preparedPages.set(page, { language, lines });
  return lines;
}

function takeApart(page: RankablePage, language: SearchLanguage) {
  const stemsOf = (text: string) => tellingStems(text, language);
  const inOrder = (text: string) => searchWords(text).map(language.stem);
  const parts = {
    title: stemsOf(page.title),
    question: stemsOf(page.question),
    answer: stemsOf(page.answer),
    asked: page.asked.map(stemsOf),
    headings: page.headings.map(stemsOf),
    kind: stemsOf(page.kindWords),
  };
  return {
    ...parts,
    url: page.url,
    /** Every stem of these after a space. */
    all: Object.values(parts)
      .flat(2)
      .map((stem) => ` ${stem}`)
      .join(''),
    lines: [page.answer, page.title, page.question, ...page.asked].map((line, at) => ({
      stems: stemsOf(`${line} ${page.kindWords}`),
      worth: at === 0 ? answerAsLine : 1,
    })),
    inOrder: {
      title: inOrder(page.title),
      question: inOrder(page.question),
      answer: inOrder(page.answer),
      asked: page.asked.map(inOrder),
    },
  };
}

type PreparedWording = Wording & {
  readonly stems: readonly string[];
  /** How well the full text of each page matches, and the best of them. */
  readonly ofText: ReadonlyMap<string, number> | undefined;
  readonly most: number;
};

function scoreIdea(
  wordings: readonly PreparedWording[],
  candidate: Prepared,
): { score: number; matched: string[]; isKindNamed: boolean; shares: number[] } {
  let best = 0;
  let sum = 0;
  const matched: string[] = [];
  let isKindNamed = false;
  const shares = candidate.lines.map(() => 0);
  for (const { text, isSynonym, stems, ofText, most } of wordings) {
    const own = ofText?.get(candidate.url) ?? 0;
    // Most pages hold nothing of a wording, and are told apart by one look.
    if (own === 0 && !stems.some((stem) => candidate.all.includes(` ${stem}`))) continue;
    isKindNamed ||= !isSynonym && stems.some((stem) => candidate.kind.includes(stem));
    const weight = isSynonym ? synonymWeight : 1;
    candidate.lines.forEach((line, at) => {
      const share = line.worth * weight * shareFound(stems, line.stems);
      shares[at] = Math.max(shares[at] ?? 0, share);
    });
    const titleShare = shareFound(stems, candidate.title);
    const score =
      weights.title * titleShare * (1 + 0.5 / Math.max(1, candidate.title.length)) +
      weights.question * shareFound(stems, candidate.question) +
      weights.answer * shareFound(stems, candidate.answer) +
      weights.asked * Math.max(0, ...candidate.asked.map((line) => shareFound(stems, line))) +
      weights.heading * Math.max(0, ...candidate.headings.map((line) => shareFound(stems, line))) +
      weights.kind * shareFound(stems, candidate.kind) +
      (most > 0 ? weights.text * (own / most) : 0);
    if (score === 0) continue;
    matched.push(text);
    best = Math.max(best, score * weight);
    sum += score * weight;
  }
  return { score: best + furtherWeight * (sum - best), matched, isKindNamed, shares };
}

/** The share of a wording that stands in a line, squared so that half a phrase counts a quarter. */
function shareFound(wanted: readonly string[], line: readonly string[]): number {
  if (wanted.length === 0) return 0;
  const found = wanted.filter((stem) => line.some((other) => isSameWord(stem, other))).length;
  return (found / wanted.length) ** 2;
}

type Pair = readonly [string, string];

/** The stems of words that stand side by side, where at least one of the two is telling. */
function neighbours(words: readonly string[], { stem, stopWords }: SearchLanguage): Pair[] {
  return words.slice(1).flatMap((second, index): Pair[] => {
    const first = words[index] ?? '';
    const isTelling = !stopWords.has(first) || !stopWords.has(second);
    return isTelling ? [[stem(first), stem(second)]] : [];
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

function tellingStems(text: string, { stem, stopWords }: SearchLanguage): string[] {
  const words = searchWords(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}
