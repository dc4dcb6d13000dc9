import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishSearch } from '#src/domain/search/englishSearch.ts';
import { makeSearch, type TextIndex } from '#src/search/searchSite.ts';
import type { FindablePage, SiteWords } from '#src/search/siteWords.ts';

const page = (id: string, rest: Partial<FindablePage>): FindablePage => ({
  id,
  url: `/guides/${id}/`,
  kind: 'guide',
  topics: ['widen'],
  title: id,
  question: '',
  answer: '',
  asked: [],
  sections: [],
  ...rest,
});

const sections = [
  { id: 'a', title: 'Write' },
  { id: 'b', title: 'Write after coffee' },
];

const site: SiteWords = {
  pages: [
    page('ties', { title: 'Weak ties' }),
    page('letters', { title: 'Old friends', answer: 'Write first.', sections }),
    page('check', { kind: 'quiz', url: '/quizzes/check/', title: 'Your network' }),
  ],
  topics: [],
  words: [
    ['ties', 'weak', 'your', 'network'],
    ['old', 'friends', 'write', 'first', 'résumé'],
    ['hello', 'coffee'],
  ],
  synonyms: [['acquaintance', 'weak tie']],
  stopWords: [],
  kindWords: {
    guide: 'guide',
    plan: 'plan',
    path: 'path',
    quiz: 'quiz check',
    tool: 'tool',
    page: '',
    letter: 'letter',
  },
};

const search = (index: TextIndex) => makeSearch(index, site, englishSearch);

/** An index that holds whole texts, and remembers what it was asked. */
function fakeIndex(texts: Readonly<Record<string, string>>): TextIndex & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (text) => {
      asked.push(text);
      const found = Object.entries(texts).filter(([, content]) => content.includes(text));
      return Promise.resolve({
        results: found.map(([id]) => ({ id, score: 1 })),
      });
    },
  };
}

test('a synonym finds the page, and is named as searched too', async () => {
  const { results, also, corrections } = await search(fakeIndex({}))('aquaintance');
  assert.deepEqual(corrections, [{ from: 'aquaintance', to: 'acquaintance' }]);
  assert.deepEqual(also, ['weak tie']);
  assert.equal(results[0]?.url, '/guides/ties/');
});

test('the literal words are searched without correction or synonym', async () => {
  const { results, also, corrections } = await search(fakeIndex({}))('aquaintance', true);
  assert.deepEqual({ results, also, corrections }, { results: [], also: [], corrections: [] });
});

test('the index is not asked for words that no page has', async () => {
  const index = fakeIndex({ ties: 'text' });
  await search(index)('xylophone coffee acquaintance');
  assert.deepEqual(index.asked, ['coffee', 'weak tie']);
});

test('a match in the text alone finds the page', async () => {
  const { results } = await search(fakeIndex({ letters: 'hello coffee' }))('coffee');
  assert.deepEqual(
    results.map(({ url }) => url),
    ['/guides/letters/'],
  );
});

test('a result whose title does not show the match names the section that fits best', async () => {
  const { results } = await search(fakeIndex({}))('write coffee');
  assert.deepEqual(results[0]?.section, {
    id: 'b',
    title: [
      { text: 'Write', isMarked: true },
      { text: ' after ', isMarked: false },
      { text: 'coffee', isMarked: true },
    ],
  });
  const [shown] = (await search(fakeIndex({}))('old coffee')).results;
  assert.equal(shown?.url, '/guides/letters/');
  assert.equal(shown.section, undefined);
});

test('the kind of page keeps its own name in the result', async () => {
  const { results } = await search(fakeIndex({}))('chekc');
  assert.deepEqual(
    results.map(({ url, kind }) => [url, kind]),
    [['/quizzes/check/', 'quiz']],
  );
});

test('a correction is given with the accents of the pages', async () => {
  const { corrections } = await search(fakeIndex({}))('rezume');
  assert.deepEqual(corrections, [{ from: 'rezume', to: 'résumé' }]);
});
