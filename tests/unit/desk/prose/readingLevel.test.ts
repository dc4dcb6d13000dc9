import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Passage } from '#src/desk/reading/bodyOf.ts';
import { readingLevel } from '#src/desk/prose/readingLevel.ts';

test('a short sentence and a long one get the grades that the formula gives them by hand', () => {
  // 6 words and 6 syllables; 13 words and 26 syllables.
  const cat = 'The cat sat on the mat.';
  const platypus =
    'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
  assert.equal(gradeOf(cat), '-1.45');
  assert.equal(gradeOf(platypus), '13.08');
  // 19 words, 32 syllables, 2 sentences.
  assert.equal(gradeOf(`${cat} ${platypus}`), '7.99');
});

test('citations, numbers, tables and one-word sentences are not counted', () => {
  assert.equal(gradeOf('The cat sat on the mat.[@lee2022; @ode2021]'), '-1.45');
  assert.equal(gradeOf('Yes. The 24 cat sat on the mat.'), '-1.45');
  assert.equal(
    readingLevel([{ ...passage('The cat sat on the mat.'), kind: 'table' }]).grade,
    undefined,
  );
  assert.equal(readingLevel([]).grade, undefined);
});

test('the hardest sentence comes first, with the line of its passage', () => {
  const { sentences } = readingLevel([
    passage('We sat down and had some tea.', 3),
    passage('Nobody remembered. Considerable administrative difficulties materialised.', 9),
  ]);
  assert.deepEqual(
    sentences.map(({ line, text }) => [line, text]),
    [
      [9, 'Considerable administrative difficulties materialised.'],
      [3, 'We sat down and had some tea.'],
    ],
  );
});

function passage(text: string, line = 1): Passage {
  return { kind: 'paragraph', line, text, unread: text, isCited: false, inside: [] };
}

function gradeOf(text: string): string | undefined {
  return readingLevel([passage(text)]).grade?.toFixed(2);
}
