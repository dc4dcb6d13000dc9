import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packSiteWords, unpackSiteWords } from '#src/search/packSiteWords.ts';
import type { SiteWords } from '#src/search/siteWords.ts';

const sections = [
  { id: 'how-54-people-became-84-of-jobs', title: 'How 54 people became “84% of jobs”' },
  { id: 'a-you-know', title: 'A. You know' },
  { id: 'steps', title: 'The steps' },
];
const site: SiteWords = {
  pages: [
    {
      id: 'p',
      url: '/guides/weak-ties/',
      kind: 'guide',
      topics: ['look'],
      title: 'Weak ties',
      question: '',
      answer: 'They do.',
      asked: ['granovetter'],
      sections,
    },
  ],
  topics: [],
  words: [['net', 'network'], [], ['tie']],
  synonyms: [],
  stopWords: [],
  kindWords: { guide: '', plan: '', path: '', quiz: '', tool: '', page: '', letter: '' },
};

test('only an id that its title does not give is written', () => {
  const [page] = packSiteWords(site).pages;
  assert.deepEqual(page?.sections, [sections[0]?.title, 'A. You know', sections[2]]);
});

test('what is packed comes back as it was', () => {
  assert.deepEqual(unpackSiteWords(packSiteWords(site)), site);
});
