import assert from 'node:assert/strict';
import { test } from 'node:test';
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
  ...rest,
});

const site: SiteWords = {
  pages: [
    page('ties', { title: 'Weak ties' }),
    page('letters', { title: 'Old friends', answer: 'Write first.' }),
    page('check', { kind: 'quiz', url: '/quizzes/check/', title: 'Your network' }),
  ],
  topics: [],
  words: ['ties weak your network', 'old friends write first', 'hello coffee'],
  synonyms: [['acquaintance', 'weak tie']],
};

/** An index that holds whole texts, and remembers what it was asked. */
function fakeIndex(texts: Readonly<Record<string, string>>): TextIndex & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    search: (text) => {
      asked.push(text);
      const found = Object.entries(texts).filter(([, content]) => content.includes(text));
      return Promise.resolve({
        results: found.map(([id, content]) => ({
          id,
          score: 1,
          data: () =>
            content.includes('broken')
              ? Promise.reject(new Error('gone'))
              : Promise.resolve({
                  plain_excerpt: content,
                  sub_results: [
                    { title: 'A &lt;b&gt;', url: '', plain_excerpt: content, anchor: { id: 'a' } },
                  ],
                }),
        })),
      });
    },
  };
}

test('a synonym finds the page, and is named as searched too', async () => {
  const { results, also, corrections } = await makeSearch(fakeIndex({}), site)('aquaintance');
  assert.deepEqual(corrections, [{ from: 'aquaintance', to: 'acquaintance' }]);
  assert.deepEqual(also, ['weak tie']);
  assert.equal(results[0]?.url, '/guides/ties/');
});

test('the literal words are searched without correction or synonym', async () => {
  const { results, also, corrections } = await makeSearch(fakeIndex({}), site)('aquaintance', true);
  assert.deepEqual({ results, also, corrections }, { results: [], also: [], corrections: [] });
});

test('the index is not asked for words that no page has', async () => {
  const index = fakeIndex({ ties: 'text' });
  await makeSearch(index, site)('xylophone coffee acquaintance');
  assert.deepEqual(index.asked, ['coffee', 'weak tie']);
});

test('a match in the text alone brings its place in the text, as plain text', async () => {
  const index = fakeIndex({ letters: 'coffee &lt;script&gt;' });
  const [result] = (await makeSearch(index, site)('coffee')).results;
  assert.deepEqual(result?.excerpt, {
    text: 'coffee <script>',
    heading: 'A <b>',
    url: '/guides/letters/#a',
  });
});

test('a match in the title needs no excerpt', async () => {
  const [result] = (await makeSearch(fakeIndex({ ties: 'weak' }), site)('weak')).results;
  assert.equal(result?.excerpt, undefined);
});

test('a text that does not arrive leaves the result without an excerpt', async () => {
  const { results } = await makeSearch(fakeIndex({ letters: 'coffee broken' }), site)('coffee');
  assert.deepEqual(
    results.map(({ url, excerpt }) => [url, excerpt]),
    [['/guides/letters/', undefined]],
  );
});

test('the kind of page keeps its own name in the result', async () => {
  const { results } = await makeSearch(fakeIndex({}), site)('quiz');
  assert.deepEqual(
    results.map(({ url, kind }) => [url, kind]),
    [['/quizzes/check/', 'quiz']],
  );
});
