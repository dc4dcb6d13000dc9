import { findPhrases, type FoundPhrase, phraseBook } from './phraseBook.ts';
import { rankWords } from './rankWords.ts';
import { anywhere, endings, fields, occupations, ownAccount, silent } from './roleWords.ts';
import type { Seniority } from './seniorities.ts';
import { titleWords, type TitleWord } from './titleWords.ts';
import { type WorkKind, workKinds } from './workKinds.ts';

/** What decided on a kind of work, or why none could be told. */
export type RoleReason =
  /** The title names an occupation: nurse, teacher. */
  | 'occupation'
  /** The title names a field: school, software. */
  | 'field'
  /** The title only says that somebody works for themselves. */
  | 'own-account'
  /** The title says nothing about the kind, but the employer's name does. */
  | 'employer'
  /** Unknown: every kind of work has such jobs, as sales, HR or project management. */
  | 'anywhere'
  /** Unknown: no word of the title is in the lists. */
  | 'not-read'
  /** Unknown: there is no title. */
  | 'no-title';

/** A job title, read. */
export type Role = {
  /** `undefined` when it cannot be told; `reason` says why. */
  readonly kind: WorkKind | undefined;
  readonly seniority: Seniority | undefined;
  readonly reason: RoleReason;
  /** The words that decided on the kind, as they are compared; empty when unknown. */
  readonly words: string;
};

type Meaning =
  | { readonly tier: 'occupation' | 'field'; readonly kind: WorkKind }
  | { readonly tier: 'own-account' | 'anywhere' | 'silent' };
type KindMeaning = Extract<Meaning, { readonly kind: WorkKind }>;

const kindBook = phraseBook<Meaning>([
  [{ tier: 'silent' }, silent],
  // Owners first, so that one who also names a trade is still an owner.
  ...[...workKinds]
    .reverse()
    .map((kind) => [{ tier: 'occupation', kind }, occupations[kind]] as const),
  [{ tier: 'own-account' }, ownAccount],
  [{ tier: 'anywhere' }, anywhere],
  ...workKinds.map((kind) => [{ tier: 'field', kind }, fields[kind]] as const),
]);
const fieldBook = phraseBook<WorkKind>(workKinds.map((kind) => [kind, fields[kind]] as const));
const rankBook = phraseBook<Seniority | 'unknown' | 'none'>(rankWords);
const rankOrder = rankWords.map(([rank]) => rank);
const shortestCompound = 8;
// Small words of French and Spanish titles that no English or German title has.
const romance = new Set('de du des del la las los en el d l un una une'.split(' '));

/**
 * The kind of work and the seniority of a job title, by the word lists in `roleWords.ts` and
 * `rankWords.ts`.
 *
 * Kind: whoever owns the firm has a business of their own. Else the occupation counts, in the
 * first part of the title that names one, and of several there the last, because English puts
 * what somebody is last: a school nurse is a nurse. French and Spanish put it first. Without an occupation the field counts, then
 * “self-employed”, then a field in the employer's name. Otherwise the kind is unknown.
 *
 * Seniority: the first of `rankWords` that is found; without one, `doing` if the title was
 * understood at all. `undefined` for the retired and for what was not understood.
 */
export function classifyRole(title: string | undefined, employer?: string): Role {
  const words = titleWords(title ?? '');
  const found = phrasesOf(words);
  const decided = kindOf(words, found) ?? kindOfEmployer(employer);
  const isUnderstood = found.some(({ meaning }) => meaning.tier !== 'silent');
  return {
    kind: decided?.kind,
    seniority: seniorityOf(words, found, isUnderstood),
    reason:
      decided?.reason ?? (words.length === 0 ? 'no-title' : isUnderstood ? 'anywhere' : 'not-read'),
    words: decided?.words ?? '',
  };
}

type Decision = { readonly kind: WorkKind; readonly reason: RoleReason; readonly words: string };

function kindOf(
  words: readonly TitleWord[],
  found: readonly FoundPhrase<Meaning>[],
): Decision | undefined {
  const named = found.flatMap(({ meaning, phrase, from }) =>
    'kind' in meaning ? [{ meaning, phrase, part: words[from]?.part ?? 0 }] : [],
  );
  const owner = named.find(({ meaning }) => meaning.kind === 'own-business');
  if (owner) return { kind: 'own-business', reason: 'occupation', words: owner.phrase };
  for (const tier of ['occupation', 'field'] as const) {
    const ofTier = named.filter(({ meaning }) => meaning.tier === tier);
    const part = ofTier[0]?.part;
    const isSaid = (entry: { readonly part: number }): boolean => entry.part === part;
    const isFirst = tier === 'occupation' && words.some(({ text }) => romance.has(text));
    const said = isFirst ? ofTier.find(isSaid) : ofTier.findLast(isSaid);
    if (said) return { kind: said.meaning.kind, reason: tier, words: said.phrase };
  }
  const alone = found.find(({ meaning }) => meaning.tier === 'own-account');
  return alone && { kind: 'own-business', reason: 'own-account', words: alone.phrase };
}

function kindOfEmployer(employer: string | undefined): Decision | undefined {
  if (employer === undefined) return undefined;
  const words = titleWords(employer).map(({ text }) => text);
  const last = findPhrases(words, fieldBook).at(-1);
  return last && { kind: last.meaning, reason: 'employer', words: last.phrase };
}

/** The phrases of a title; a long word that is in no list is tried by its German ending. */
function phrasesOf(words: readonly TitleWord[]): FoundPhrase<Meaning>[] {
  const texts = words.map(({ text }) => text);
  const found = findPhrases(texts, kindBook);
  const taken = new Set(found.flatMap(({ from, to }) => range(from, to)));
  const compounds = texts.flatMap((text, from): FoundPhrase<Meaning>[] => {
    if (taken.has(from) || text.length < shortestCompound) return [];
    const ending = endings.find(([end]) => text.endsWith(end) || text.endsWith(`${end}in`));
    if (ending === undefined) return [];
    const kind = ending[1];
    const meaning: Meaning =
      masterOf(text) ?? (kind === 'anywhere' ? { tier: 'anywhere' } : { tier: 'occupation', kind });
    return [{ phrase: text, meaning, from, to: from + 1 }];
  });
  return [...found, ...compounds].sort((a, b) => a.from - b.from);
}

/** A German master does what the trade before the word does: Gärtner-meister. */
function masterOf(text: string): Meaning | undefined {
  const trade = /^(.+)meister(?:in)?$/.exec(text)?.[1];
  return trade === undefined ? undefined : kindBook.phrases.get(trade);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function seniorityOf(
  words: readonly TitleWord[],
  found: readonly FoundPhrase<Meaning>[],
  isUnderstood: boolean,
): Seniority | undefined {
  const texts = words.map(({ text }) => text);
  const ranks = new Set(findPhrases(texts, rankBook).map(({ meaning }) => meaning));
  // The last word of a long German title says what somebody is: Vertriebsleiterin.
  for (const text of texts) {
    if (text.length < shortestCompound) continue;
    if (/leiter(?:in)?$/.test(text) && !rankBook.phrases.has(text)) ranks.add('leading');
    if (/manager(?:in)?$/.test(text)) ranks.add('managing');
  }
  const rank = rankOrder.find((entry) => ranks.has(entry));
  if (rank === 'unknown') return undefined;
  if (rank !== undefined && rank !== 'none') return rank;
  if (!isUnderstood) return undefined;
  // A consultant in a hospital has finished every training there is; elsewhere anyone may be one.
  const isMedical = found.some(
    ({ meaning }) => meaning.tier === 'occupation' && (meaning as KindMeaning).kind === 'health',
  );
  return isMedical && texts.includes('consultant') ? 'senior' : 'doing';
}
