import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { kindOfKey, type MemoryEntry, memoryKinds } from '#src/domain/profile/deviceMemory.ts';
import type { KeptResult } from '#src/domain/profile/keptResult.ts';
import { readMemoryFile, writeMemoryFile } from '#src/domain/profile/memoryFile.ts';
import { planImport } from '#src/domain/profile/planImport.ts';

const savedAt = '2026-11-25T21:00:00.000Z';
const results: readonly KeptResult[] = [
  {
    kind: 'map',
    version: 1,
    at: '2026-11-25T09:30:00.000Z',
    people: 12,
    dimensions: { variety: 96, openness: 68 },
    ranges: { variety: { low: 95, high: 97 } },
  },
  {
    kind: 'check',
    quiz: 'network-diversity',
    version: 1,
    at: '2026-11-24T09:30:00.000Z',
    dimensions: { reach: 20, mix: 40 },
    overall: undefined,
  },
];
const entries: readonly MemoryEntry[] = [
  { key: 'results', text: JSON.stringify(results) },
  { key: 'plan/reconnect', text: '["list-names","third"]' },
  { key: 'path/job-seeker', text: '["guide-weak-ties","map"]' },
  { key: 'saved', text: '["guide-weak-ties","plan-reconnect"]' },
  { key: 'quiz/network-diversity', text: '{"version":1,"answers":{"kinds":[]}}' },
  { key: 'map', text: '{"people":[{"name":"Zz"}], "spaced": 1e2}' },
  { key: 'search-slash-key', text: 'off' },
  { key: 'map-arrivals', text: '{"text":"looks like a wrapped one"}' },
];
const file = writeMemoryFile(entries, savedAt);

function opened(text: string) {
  const read = readMemoryFile(text);
  assert.ok('entries' in read, 'refused' in read ? read.refused : '');
  return read;
}

test('everything comes back byte for byte', () => {
  assert.deepEqual(opened(file), { entries, savedAt, leftOut: [] });
});

test('any text under any known key comes back byte for byte', () => {
  const key = fc.constantFrom('map', 'map-arrivals', 'map-aspects', 'quiz/a', 'search-slash-key');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ key, text }), { selector: (entry) => entry.key }),
      (all) => {
        const copies = all.map((entry) => ({ ...entry }));
        assert.deepEqual(opened(writeMemoryFile(copies, savedAt)).entries, copies);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a person can read the file', () => {
  assert.match(file, /\n {2}"entries": \{\n {4}"results": \[\n/);
  assert.ok(file.includes('"search-slash-key": {\n      "text": "off"'));
});

describe('a file that cannot be read is refused with its cure', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['an empty file', ' \n', /empty/],
    ['a file cut off in the middle', file.slice(0, file.length / 2), /not a whole JSON file/],
    ['a file of more than 5 MB', `"${'x'.repeat(5_000_000)}"`, /over 5 MB/],
    ['a list', '[]', /not saved by this site/],
    [
      'another program’s file',
      '{"format":"other","version":1,"entries":{}}',
      /not saved by this site/,
    ],
    ['a picture', '\u0089PNG\r\n\u001a', /not a whole JSON file/],
    ['a newer version', file.replace('"version": 1', '"version": 2'), /version 2, .* version 1/],
    ['a version in words', file.replace('"version": 1', '"version": "one"'), /no version number/],
    ['a file without entries', '{"format":"wider-circle","version":1}', /nothing to bring in/],
    [
      'entries in a list',
      '{"format":"wider-circle","version":1,"entries":[]}',
      /nothing to bring in/,
    ],
    ['a million brackets', '['.repeat(1_000_000), /not a whole JSON file/],
  ];
  for (const [name, text, words] of cases) {
    test(name, () => {
      const read = readMemoryFile(text);
      assert.ok('refused' in read);
      assert.match(read.refused, words);
      assert.match(read.refused, /Choose|Save it again|Reload|save the file again/);
    });
  }
});

describe('what does not belong is left out and named, and the rest is kept', () => {
  const holding = (more: string) =>
    `{"format":"wider-circle","version":1,"entries":{"plan/reconnect":["third"],${more}}}`;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['an unknown key', '"horoscope":1', /horoscope.*keeps nothing of that name/],
    ['the prototype', '"__proto__":{"x":1}', /__proto__.*keeps nothing/],
    ['a path in a key', '"quiz/../../x":1', /quiz.*keeps nothing/],
    ['results that are no list', '"results":{"0":1}', /results: they are not a list/],
    [
      'one bad result',
      '"results":[{"quiz":"a","version":1,"at":"2026-01-01","dimensions":{"reach":999}}]',
      /Result 1 of 1: it has a score that is not between 0 and 100/,
    ],
    ['ticks that are no steps', '"plan/other":["<b>"]', /plan\/other.*not a list of steps/],
  ];
  for (const [name, more, words] of cases) {
    test(name, () => {
      const read = opened(holding(more));
      assert.deepEqual(read.entries[0], { key: 'plan/reconnect', text: '["third"]' });
      assert.match(read.leftOut.join('\n'), words);
    });
  }

  test('a strange field beside the entries', () => {
    const read = opened(file.replace('"version": 1', '"version": 1, "virus": true'));
    assert.deepEqual(read.entries, entries);
    assert.match(read.leftOut.join('\n'), /virus/);
  });

  test('a value nested too deep to be written out again', () => {
    const deep = '['.repeat(4000) + ']'.repeat(4000);
    const read = readMemoryFile(holding(`"map":${deep}`));
    assert.ok('entries' in read ? read.entries.length > 0 : read.refused.length > 0);
  });
});

test('10,000 changed files are read or refused, and nothing throws', () => {
  const anywhere = fc.nat(file.length);
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      'null',
      '-1',
      '1e999',
      '__proto__',
      '\\u0000',
    ),
  );
  const mutation = fc.tuple(anywhere, fc.nat(12), piece);
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const text = mutations.reduce(
        (changed, [at, length, more]) => changed.slice(0, at) + more + changed.slice(at + length),
        file,
      );
      const outcome = readMemoryFile(text);
      if ('refused' in outcome) {
        refused += 1;
        assert.ok(outcome.refused.length > 20);
        return;
      }
      read += 1;
      for (const { key, text: stored } of outcome.entries) {
        assert.ok(kindOfKey(key));
        assert.equal(typeof stored, 'string');
      }
      for (const way of ['merge', 'replace'] as const) planImport(entries, outcome.entries, way);
    }),
    { numRuns: 10_000 },
  );
  assert.equal(read + refused, 10_000);
  assert.ok(read > 100 && refused > 100, `${String(read)} read, ${String(refused)} refused`);
});

describe('an import', () => {
  const older: KeptResult = { ...(results[1] as KeptResult), at: '2026-01-02T09:00:00.000Z' };
  const device: readonly MemoryEntry[] = [
    { key: 'results', text: JSON.stringify([results[1]]) },
    { key: 'plan/reconnect', text: '["first-two"]' },
    { key: 'map', text: '{"mine":true}' },
  ];
  const others: readonly MemoryEntry[] = [
    { key: 'results', text: JSON.stringify([results[0], results[1], older]) },
    { key: 'plan/reconnect', text: '["third","first-two"]' },
    { key: 'map', text: '{"mine":false}' },
    { key: 'quiz/network-diversity', text: '{}' },
  ];

  test('that merges takes nothing away', () => {
    const plan = planImport(device, others, 'merge');
    assert.deepEqual(plan.entries, [
      { key: 'results', text: JSON.stringify([results[0], results[1], older]) },
      { key: 'plan/reconnect', text: '["first-two","third"]' },
      { key: 'map', text: '{"mine":true}' },
      { key: 'quiz/network-diversity', text: '{}' },
    ]);
    assert.deepEqual(
      plan.steps.map(({ does }) => does),
      [
        '2 added, 1 there already',
        '1 added, 1 there already',
        'Yours stays; the one in the file is left out',
        'Added',
      ],
    );
  });

  test('that replaces leaves what the file holds, and says what goes', () => {
    const plan = planImport(device, others.slice(0, 2), 'replace');
    assert.deepEqual(plan.entries, others.slice(0, 2));
    assert.deepEqual(plan.steps, [
      { key: 'results', does: 'Replaced: 3' },
      { key: 'plan/reconnect', does: 'Replaced: 2' },
      { key: 'map', does: 'Erased: it is not in the file' },
    ]);
  });

  test('of one’s own file changes nothing, whichever way', () => {
    for (const way of ['merge', 'replace'] as const) {
      const plan = planImport(device, device, way);
      assert.deepEqual(plan.entries, device);
      assert.ok(plan.steps.every(({ does }) => does === 'The same already'));
    }
  });

  test('done twice gives the same as done once', () => {
    const once = planImport(device, others, 'merge').entries;
    assert.deepEqual(planImport(once, others, 'merge').entries, once);
  });
});

test('every kind of memory has a key and a name of its own', () => {
  const keys = memoryKinds.map(({ key }) => key);
  const labels = memoryKinds.map(({ label }) => label);
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(new Set(labels).size, labels.length);
  for (const { key, id } of memoryKinds) {
    assert.equal(kindOfKey(key.endsWith('/') ? `${key}some-slug` : key)?.id, id);
  }
  assert.equal(kindOfKey('quiz/'), undefined);
});
