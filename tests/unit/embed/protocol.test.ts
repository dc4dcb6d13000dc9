import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  leastHeight,
  mostHeight,
  protocolVersion,
  readHostMessage,
  readMessage,
  sealed,
} from '#src/embed/protocol.ts';

const runs = { numRuns: 10_000, seed: 4 };

const scores = { quiz: 'network-diversity', version: 1, overall: 61, bands: { reach: 'mixed' } };

test('every message of a frame is read back as it was said', () => {
  for (const said of [
    { frame: 'a-1', type: 'ready' },
    { frame: '', type: 'ready' },
    { frame: 'a-1', type: 'height', height: 640 },
    { frame: 'a-1', type: 'progress', passed: 0, of: 12 },
    { frame: 'a-1', type: 'progress', passed: 12, of: 12 },
    { frame: 'a-1', type: 'complete' },
    { frame: 'a-1', type: 'scores', scores },
    { frame: 'a-1', type: 'scores', scores: { quiz: 'q', version: 2, bands: {} } },
  ] as const) {
    assert.deepEqual(readMessage(structuredClone(sealed(said))), said);
  }
});

test('a message carries on nothing but what the protocol names', () => {
  const padded = {
    ...sealed({ frame: 'a', type: 'scores', scores }),
    answers: { q1: 'none' },
    scores: { ...scores, answers: { q1: 'none' } },
  };
  assert.deepEqual(readMessage(padded), { frame: 'a', type: 'scores', scores });
});

test('a height is rounded up and kept between 100 and 10,000 px', () => {
  const heightOf = (height: unknown) => {
    const message = readMessage({ wc: 1, frame: 'a', type: 'height', height });
    return message?.type === 'height' ? message.height : undefined;
  };
  assert.equal(heightOf(640.2), 641);
  assert.equal(heightOf(-5), leastHeight);
  assert.equal(heightOf(0), leastHeight);
  assert.equal(heightOf(1e9), mostHeight);
  for (const wrong of [NaN, Infinity, -Infinity, '640', null, undefined, [640], {}, 640n]) {
    assert.equal(heightOf(wrong), undefined);
  }
});

test('a message that is damaged in one place is not read', () => {
  const whole = sealed({ frame: 'a', type: 'scores', scores });
  const progress = sealed({ frame: 'a', type: 'progress', passed: 3, of: 12 });
  for (const damaged of [
    { ...whole, wc: 2 },
    { ...whole, wc: '1' },
    { ...whole, frame: undefined },
    { ...whole, frame: 'a b' },
    { ...whole, frame: 'a'.repeat(65) },
    { ...whole, type: 'toString' },
    { ...whole, scores: { ...scores, overall: 101 } },
    { ...whole, scores: { ...scores, overall: 60.5 } },
    { ...whole, scores: { ...scores, version: '1' } },
    { ...whole, scores: { ...scores, bands: { reach: 3 } } },
    { ...whole, scores: { ...scores, bands: { reach: '<b>' } } },
    { ...whole, scores: { ...scores, bands: { 'a b': 'mixed' } } },
    { ...whole, scores: { ...scores, bands: Object.fromEntries(numbered(50)) } },
    { ...whole, scores: null },
    { ...progress, passed: 13 },
    { ...progress, passed: -1 },
    { ...progress, of: 1e6 },
    { ...progress, passed: 0.5 },
  ]) {
    assert.equal(readMessage(damaged), undefined, JSON.stringify(damaged));
  }
});

test('10,000 values of any kind are read as nothing', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
      assert.equal(readMessage(value), undefined);
      assert.equal(readHostMessage(value), undefined);
    }),
    runs,
  );
});

test('10,000 near misses give either nothing or a message that keeps every bound', () => {
  const near = fc.record(
    {
      wc: fc.oneof(fc.constant(protocolVersion), fc.anything()),
      frame: fc.oneof(fc.constant('a-1'), fc.string(), fc.anything()),
      type: fc.oneof(
        fc.constantFrom('ready', 'height', 'progress', 'complete', 'scores', 'theme'),
        fc.string(),
      ),
      height: fc.oneof(fc.double(), fc.integer(), fc.anything()),
      passed: fc.oneof(fc.integer(), fc.double()),
      of: fc.oneof(fc.integer(), fc.double()),
      scores: fc.oneof(
        fc.record({
          quiz: fc.string(),
          version: fc.integer(),
          overall: fc.oneof(fc.integer(), fc.constant(undefined)),
          bands: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.anything())),
        }),
        fc.anything(),
      ),
      theme: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.anything()),
    },
    { requiredKeys: ['wc', 'frame', 'type'] },
  );
  let read = 0;
  fc.assert(
    fc.property(near, (value) => {
      const message = readMessage(value);
      if (message === undefined) return;
      read += 1;
      assert.match(message.frame, /^[\w-]{0,64}$/);
      if (message.type === 'height') {
        assert.ok(message.height >= leastHeight && message.height <= mostHeight);
        assert.ok(Number.isInteger(message.height));
      }
      if (message.type === 'progress') assert.ok(message.passed <= message.of);
      if (message.type === 'scores') {
        for (const text of Object.entries(message.scores.bands).flat()) {
          assert.match(text, /^[\w-]{0,64}$/);
        }
      }
    }),
    runs,
  );
  assert.ok(read > 100, `only ${String(read)} of the near misses were read at all`);
});

test('a message to a frame carries short texts only', () => {
  const theme = { theme: 'dark', accent: '#123456' };
  const message = sealed({ frame: 'a', type: 'theme', theme });
  assert.deepEqual(readHostMessage(message), { frame: 'a', type: 'theme', theme });
  assert.deepEqual(
    readHostMessage({ ...message, theme: { ...theme, radius: 4, font: 'x'.repeat(200) } })?.theme,
    theme,
  );
  assert.equal(readHostMessage({ ...message, wc: 0 }), undefined);
  assert.equal(readHostMessage({ ...message, type: 'height' }), undefined);
  assert.equal(readHostMessage({ ...message, frame: 7 }), undefined);
  assert.equal(readMessage(message), undefined);
});

function numbered(count: number): [string, string][] {
  return Array.from({ length: count }, (_, index) => [`d${String(index)}`, 'mixed']);
}
