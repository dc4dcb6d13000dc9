import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import type { SearchIdea } from '#src/domain/search/expandQuery.ts';
import { type RankablePage, rankResults, type TextScores } from '#src/domain/search/rankResults.ts';

const page = (
  url: string,
  title: string,
  rest: Partial<
    Pick<RankablePage, 'question' | 'answer' | 'asked' | 'kindWords' | 'standing'>
  > = {},
) => ({
  url,
  title,
  question: '',
  answer: '',
  asked: [] as readonly string[],
  headings: [] as string[],
  kindWords: 'guide',
  standing: 1,
  ...rest,
});
const idea = (typed: string, ...synonyms: string[]): SearchIdea => ({
  wordings: [
    { text: typed, isSynonym: false },
    ...synonyms.map((text) => ({ text, isSynonym: true })),
  ],
});
const urls = (
  ideas: SearchIdea[],
  pages: ReturnType<typeof page>[],
  scores: TextScores = new Map(),
) => rankResults(ideas, pages, scores, englishSearch).map(({ page: { url } }) => url);

test('title beats question, then answer, then text', () => {
  const pages = [
    page('/text/', 'Other'),
    page('/answer/', 'Other', { answer: 'Ask a weak tie.' }),
    page('/question/', 'Other', { question: 'What is a tie?' }),
    page('/title/', 'Ties'),
  ];
  const scores = new Map([['tie', new Map([['/text/', 1]])]]);
  assert.deepEqual(urls([idea('tie')], pages, scores), [
    '/title/',
    '/question/',
    '/answer/',
    '/text/',
  ]);
});

test('of two pages that match alike the one of lower standing comes second', () => {
  const pages = [page('/a/', 'Ties', { standing: 0.85 }), page('/b/', 'Ties')];
  assert.deepEqual(urls([idea('tie')], pages), ['/b/', '/a/']);
});

test('a page that matches nothing is left out', () => {
  assert.deepEqual(urls([idea('tie')], [page('/a/', 'Ties'), page('/b/', 'Bridges')]), ['/a/']);
});

test('a page about the whole query comes before a page about half of it', () => {
  const pages = [
    page('/half/', 'Friend friend', { answer: 'Friend.' }),
    page('/whole/', 'Other', { answer: 'An old friend may be glad to hear from you.' }),
  ];
  assert.deepEqual(urls([idea('old'), idea('friend')], pages)[0], '/whole/');
});

test('the typed word beats its synonym in the same place, and both name what matched', () => {
  const pages = [page('/b-typed/', 'Your cv'), page('/a-synonym/', 'Your resume')];
  const ranked = rankResults([idea('cv', 'resume')], pages, new Map(), englishSearch);
  assert.deepEqual(
    ranked.map(({ page: { url }, matched }) => [url, matched]),
    [
      ['/b-typed/', ['cv']],
      ['/a-synonym/', ['resume']],
    ],
  );
});

test('of two pages with the same best wording, the one with more wordings comes first', () => {
  const pages = [page('/a-one/', 'Bridge'), page('/b-two/', 'Bridge', { answer: 'A broker.' })];
  assert.deepEqual(urls([idea('bridge', 'broker')], pages), ['/b-two/', '/a-one/']);
});

test('a page that says the words side by side comes first', () => {
  const pages = [page('/a/', 'Fields that are new'), page('/b/', 'Paths to new fields')];
  const ideas = [idea('new'), idea('fields')];
  const [first] = rankResults(ideas, pages, new Map(), englishSearch, ['new', 'fields']);
  assert.equal(first?.page.url, '/b/');
  assert.deepEqual(urls(ideas, pages), ['/a/', '/b/']);
});

test('what readers are known to ask finds a page whose own lines use other words', () => {
  const pages = [
    page('/title/', 'Parties'),
    page('/asked/', 'An evening', { asked: ['hate parties', 'shy'] }),
  ];
  assert.equal(urls([idea('hate'), idea('parties')], pages)[0], '/asked/');
});

test('a page with the whole query in one line beats one with its words over several', () => {
  const pages = [
    page('/a-apart/', 'Other', { asked: ['old colleague', 'birthday letter'] }),
    page('/b-together/', 'Other', { asked: ['birthday colleague', 'old letter'] }),
  ];
  assert.equal(urls([idea('birthday'), idea('colleague')], pages)[0], '/b-together/');
});

test('naming a kind brings a page of it forward by how much of the rest it answers', () => {
  const pages = [
    page('/quiz/', 'Your network', { kindWords: 'quiz' }),
    page('/guide/', 'How this scores', { asked: ['quiz reliable scientific'] }),
  ];
  assert.equal(urls([idea('quiz'), idea('reliable')], pages)[0], '/guide/');
  assert.equal(urls([idea('quiz')], pages)[0], '/quiz/');
});

test('a rare word decides over one that most pages have', () => {
  const pages = [
    page('/1/', 'Network one'),
    page('/2/', 'Network two'),
    page('/3/', 'Network three'),
    page('/4/', 'Other', { question: 'Is volunteering worth it?' }),
  ];
  const scores = new Map([['volunteering', new Map([['/4/', 1]])]]);
  assert.equal(urls([idea('network'), idea('volunteering')], pages, scores)[0], '/4/');
});

test('a heading counts like the answer, and only the best heading', () => {
  const page1 = { ...page('/one/', 'Other'), headings: ['Ties'] };
  const page2 = { ...page('/two/', 'Other'), headings: ['Ties', 'More ties'] };
  const ranked = rankResults([idea('tie')], [page1, page2], new Map(), englishSearch);
  const scores = ranked.map(({ score }) => score);
  assert.equal(scores.length, 2);
  assert.equal(scores[0], scores[1]);
});

test('the kind of page can be asked for by name', () => {
  const pages = [
    page('/guide/', 'Network'),
    page('/quiz/', 'Network', { kindWords: 'quiz check' }),
  ];
  assert.equal(urls([idea('network'), idea('quiz')], pages)[0], '/quiz/');
});

test('equal pages keep one order, by address', () => {
  const pages = [page('/b/', 'Ties'), page('/a/', 'Ties')];
  assert.deepEqual(urls([idea('tie')], pages), ['/a/', '/b/']);
});
