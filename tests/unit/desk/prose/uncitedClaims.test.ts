import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '#src/desk/reading/bodyOf.ts';
import { uncitedClaims } from '#src/desk/prose/uncitedClaims.ts';

async function claimsOf(markdown: string): Promise<string[]> {
  return uncitedClaims((await bodyOf(markdown)).passages, []).map(({ sentence }) => sentence);
}

const claims = [
  'About 12 per cent of them moved.',
  'It covers 20 million people.',
  'The team followed 4,512 young workers for a year.',
  'Three studies show that it helps.',
  'Later experiments have found the same.',
];
for (const sentence of claims) {
  test(`"${sentence}" needs a source`, async () => {
    assert.deepEqual(await claimsOf(`First. ${sentence} Last.`), [sentence]);
    assert.deepEqual(await claimsOf(`First. ${sentence}[@lee2022] Last.`), []);
  });
}

const harmless = [
  'Write to five people whom you know slightly.',
  'Studies of one town say little about another.',
  'No study has shown how long to wait.',
  'Do 80% of jobs go unadvertised?',
  'It takes 10 minutes, or 15.',
];
for (const sentence of harmless) {
  test(`"${sentence}" needs none`, async () => {
    assert.deepEqual(await claimsOf(sentence), []);
  });
}

test('words to use, exercises and examples are the reader’s own', async () => {
  const text = 'About 12% of 300 people.';
  assert.deepEqual(await claimsOf(`:::words[Say]\n${text}\n:::`), []);
  assert.deepEqual(await claimsOf(`:::stuck[If not]\n${text}\n:::`), [text]);
});

test('a list takes its source from the sentence that leads into it', async () => {
  assert.deepEqual(await claimsOf('The study found this:[@lee2022]\n\n- Then 12% moved.\n'), []);
  assert.deepEqual(await claimsOf('This is so.[@lee2022]\n\n- Then 12% moved.\n'), [
    'Then 12% moved.',
  ]);
});

test('a table takes its source from the paragraph before it', async () => {
  const table = '| Who | Share of them |\n|---|---|\n| A | over 12% of them |\n';
  assert.deepEqual(await claimsOf(`It was so.[@lee2022]\n\n${table}`), []);
  assert.equal((await claimsOf(`It was so.\n\n${table}`)).length, 1);
});

test('a sum that says its numbers are invented needs no source', async () => {
  assert.deepEqual(await claimsOf('A sum with invented numbers. So 12% of them write.'), []);
});
