import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldName, longestName, shortNames, splitNames, tidyName } from '#src/mapper/personName.ts';

test('a name is kept without stray spaces and unseen characters, and not too long', () => {
  assert.equal(tidyName('  Ana\t\u200B  K. '), 'Ana K.');
  assert.equal([...tidyName('x'.repeat(500))].length, longestName);
  assert.equal(tidyName('\u0000\n'), '');
});

test('spellings of one name are the same, different names are not', () => {
  assert.equal(foldName('Zoë K.'), foldName('zoe k'));
  assert.equal(foldName('A.B.'), foldName('ab'));
  assert.notEqual(foldName('Ana'), foldName('Anna'));
});

test('several names in one line come apart', () => {
  assert.deepEqual(splitNames('Ana, Tom;Li\nZoë,, '), ['Ana', 'Tom', 'Li', 'Zoë']);
});

test('each short name is there once and fits a small circle', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('Ana', 'Andy', 'Anja', 'Ana B', 'An')), {
        maxLength: 30,
      }),
      (names) => {
        const short = shortNames(names);
        assert.equal(new Set(short).size, names.length);
        for (const each of short) assert.ok([...each].length >= 1 && [...each].length <= 3, each);
      },
    ),
  );
});
