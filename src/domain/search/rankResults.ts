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
  const { prepared, pagesWith } = prepare(pages, language);
  const sums = new Map<number, Sum>();
  let allRarity = 0;

  for (const idea of ideas) {
    const scores = new Map<number, IdeaScore>();
    for (const [at, wordings] of wordingsOnPages(idea, prepared, pagesWith, textScores, language)) {
      const candidate = prepared[at];
      if (candidate === undefined) continue;
      const score = scoreIdea(wordings, candidate);
      if (score.score > 0) scores.set(at, score);
    }
    if (scores.size === 0) continue;
    const best = Math.max(...Array.from(scores.values(), ({ score }) => score));
    const matching = scores.values().reduce((n, { score }) => n + score / best, 0);
    const rarity = 1 + rarityWeight * Math.log(pages.length / matching);
    allRarity += rarity;
    for (const [at, { score, matched, isKindNamed, shares }] of scores) {
      const sum = sums.get(at) ?? emptySum(shares.length);
      sums.set(at, sum);
      sum.score += score * rarity;
      sum.ideas += 1;
      sum.likeBest += Math.sqrt(score / best);
      sum.isKindNamed ||= isKindNamed;
      sum.matched.push(...matched);
      shares.forEach((share, line) => {
        sum.inLines[line] = (sum.inLines[line] ?? 0) + rarity * share;
      });
    }
  }

  const pairs = neighbours(words, language);
  return [...sums]
    .flatMap(([at, sum]) => {
      const page = pages[at];
      const inOrder = prepared[at]?.inOrder;
      if (page === undefined || inOrder === undefined) return [];
      const coverage = (sum.likeBest / ideas.length) * (sum.ideas / ideas.length) ** 0.75;
      const near =
        1 +
        nearness.title * shareOfPairs(pairs, inOrder.title) +
        nearness.question * shareOfPairs(pairs, inOrder.question) +
        nearness.answer * shareOfPairs(pairs, inOrder.answer) +
        nearness.asked * Math.max(0, ...inOrder.asked.map((line) => shareOfPairs(pairs, line)));
      const bestLine = Math.max(...sum.inLines) / allRarity;
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

/** What a page has of the ideas so far. */
type Sum = {
  score: number;
  ideas: number;
  likeBest: number;
  isKindNamed: boolean;
  matched: string[];
  /** For each line of the page the weight of the ideas that it holds. */
  inLines: number[];
};

function emptySum(lines: number): Sum {
  return {
    score: 0,
    ideas: 0,
    likeBest: 0,
    isKindNamed: false,
    matched: [],
    inLines: Array.from({ length: lines }, () => 0),
  };
}

/** Pages taken apart, and where each stem stands among them. */
type PreparedPages = {
  readonly prepared: readonly Prepared[];
  /** The pages, by their place, that have a word of this stem. */
  readonly pagesWith: (stem: string) => readonly number[];
};

/** Pages are taken apart once, however many queries they are ranked for. */
const preparedPages = new WeakMap<
  readonly RankablePage[],
  PreparedPages & { language: SearchLanguage }
>();

function prepare(pages: readonly RankablePage[], language: SearchLanguage): PreparedPages {
  const known = preparedPages.get(pages);
  if (known?.language === language) return known;
  const prepared = pages.map((page) => takeApart(page, language));
  const fresh = { prepared, pagesWith: stemIndex(prepared), language };
  preparedPages.set(pages, fresh);
  return fresh;
}

function stemIndex(prepared: readonly Prepared[]): PreparedPages['pagesWith'] {
  const places = new Map<string, Set<number>>();
  for (const [at, { stems }] of prepared.entries()) {
    for (const stem of stems) {
      const known = places.get(stem) ?? new Set();
      places.set(stem, known.add(at));
    }
  }
  const answers = new Map<string, readonly number[]>();
  return (stem) => {
    const known = answers.get(stem);
    if (known !== undefined) return known;
    const same = [...places].filter(([other]) => isSameWord(stem, other));
    const found = [...new Set(same.flatMap(([, at]) => [...at]))];
    answers.set(stem, found);
    return found;
  };
}

/** The wordings of an idea that each page, by its place, holds a word of. */
function wordingsOnPages(
  idea: SearchIdea,
  prepared: readonly Prepared[],
  pagesWith: PreparedPages['pagesWith'],
  textScores: TextScores,
  language: SearchLanguage,
): Map<number, PreparedWording[]> {
  const found = new Map<number, PreparedWording[]>();
  for (const wording of idea.wordings) {
    const ofText = textScores.get(wording.text) ?? new Map<string, number>();
    const most = Math.max(0, ...ofText.values());
    const stems = tellingStems(wording.text, language);
    const inText =
      ofText.size === 0 ? [] : prepared.flatMap(({ url }, at) => (ofText.has(url) ? [at] : []));
    for (const at of new Set([...stems.flatMap(pagesWith), ...inText])) {
      const own = ofText.get(prepared[at]?.url ?? '') ?? 0;
      const known = found.get(at) ?? [];
      known.push({ ...wording, stems, textShare: most > 0 ? own / most : 0 });
      found.set(at, known);
    }
  }
  return found;
}

/** The lines of a page as stems. */
type Prepared = ReturnType<typeof takeApart>;

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
    /** Every stem of these. */
    stems: new Set(Object.values(parts).flat(2)),
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
  /** How well the full text of a page matches, as a share of the best page's. */
  readonly textShare: number;
};

type IdeaScore = {
  readonly score: number;
  readonly matched: readonly string[];
  readonly isKindNamed: boolean;
  /** For each line of the page how much of the idea it holds. */
  readonly shares: readonly number[];
};

function scoreIdea(wordings: readonly PreparedWording[], candidate: Prepared): IdeaScore {
  let best = 0;
  let sum = 0;
  const matched: string[] = [];
  let isKindNamed = false;
  const shares = candidate.lines.map(() => 0);
  for (const { text, isSynonym, stems, textShare } of wordings) {
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
      weights.text * textShare;
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
