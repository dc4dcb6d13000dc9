import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTicks } from '#src/profile/deviceTicks.ts';

test('ticks are read back', () => {
  assert.deepEqual(parseTicks('["a","b"]'), ['a', 'b']);
});

for (const damaged of ['', '{', 'null', '{"a":1}', '7']) {
  test(`${JSON.stringify(damaged)} in storage counts as no ticks`, () => {
    assert.deepEqual(parseTicks(damaged), []);
  });
}

test('entries that are no step ids are left out', () => {
  assert.deepEqual(parseTicks('["a",7,null]'), ['a']);
});
