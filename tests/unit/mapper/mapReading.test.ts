import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import type { MapProgress } from '#src/mapper/mapProgress.ts';
import { likenessReading, mapReading, pictureReading } from '#src/mapper/mapReading.ts';
import { keptMap } from '#src/mapper/keptMap.ts';
import { toEgoNetwork } from '#src/mapper/toEgoNetwork.ts';
import { mapOf, threeCircles } from '../../support/maps.ts';

const names = Array.from({ length: 30 }, (_, index) => `N${String(index)}x`);

/** Maps of five to thirty people with answers, help and ties of all kinds. */
const anyMap: fc.Arbitrary<MapProgress> = fc
  .record({
    people: fc.integer({ min: 5, max: 30 }),
    mixed: fc.integer({ min: 1, max: 12 }),
    density: fc.integer({ min: 0, max: 1000 }),
    help: fc.integer({ min: 1, max: 6 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ people, mixed, density, help, seed }) => {
    let state = seed;
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const map = mapOf(names.slice(0, people), () => next(1000) < density);
    return {
      ...map,
      people: map.people.map((person) => ({
        ...person,
        help: networkMap.helpTypes.slice(0, help).flatMap(({ id }) => (next(5) === 0 ? [id] : [])),
        answers: {
          closeness: String(1 + next(Math.min(5, mixed))),
          ...Object.fromEntries(
            networkMap.attributes.map(({ id, kinds }) => [
              id,
              kinds[next(Math.min(mixed, kinds.length))]?.id ?? '',
            ]),
          ),
        },
      })),
    };
  });

const sentencesOf = (map: MapProgress) => {
  const report = mapReport(toEgoNetwork(map), networkMap);
  const nameOf = (id: string) => map.people.find((person) => person.id === id)?.name ?? '';
  return [
    ...pictureReading(report, nameOf),
    ...likenessReading(report),
    ...mapScoreIds.flatMap((score) => mapReading(score, report, nameOf)),
  ];
};

test('every sentence holds a number or a name of this map, and most maps do not get it', () => {
  const seen = new Map<string, number>();
  const maps = fc.sample(anyMap, { numRuns: 600, seed: 7 });
  for (const map of maps) {
    const sentences = sentencesOf(map);
    assert.ok(sentences.length >= 6);
    for (const sentence of sentences) {
      assert.match(sentence, /\d|\bone\b|no circle|N\d+x|Nobody stands beside/u, sentence);
      assert.doesNotMatch(sentence, /undefined|NaN|\bnull\b/);
    }
    for (const sentence of new Set(sentences)) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
  }
  for (const [sentence, times] of seen) {
    assert.ok(times / maps.length < 0.6, `${String(times)} of ${String(maps.length)}: ${sentence}`);
  }
  // Sentences without their numbers and names are not for everybody either.
  const plain = new Map<string, number>();
  for (const map of maps) {
    const bare = sentencesOf(map).map((sentence) => sentence.replaceAll(/N\d+x|\d+/g, '#'));
    for (const sentence of new Set(bare)) plain.set(sentence, (plain.get(sentence) ?? 0) + 1);
  }
  assert.ok(plain.size > 40);
});

test('two maps with opposite answers share no main paragraph', () => {
  const alike = mapOf(names.slice(0, 10), () => true);
  const same: MapProgress = {
    ...alike,
    people: alike.people.map((person) => ({
      ...person,
      help: [],
      answers: { closeness: '5', field: 'arts', stage: 'same', place: 'near', setting: 'work' },
    })),
  };
  const unlike = mapOf(names.slice(0, 10), () => false);
  const wide: MapProgress = {
    ...unlike,
    people: unlike.people.map((person) => ({
      ...person,
      help: networkMap.helpTypes.map(({ id }) => id),
    })),
  };
  const both = new Set(sentencesOf(same));
  assert.deepEqual(
    sentencesOf(wide).filter((sentence) => both.has(sentence)),
    [],
  );
});

test('a skipped question gives no score and no sentence, and “who knows whom” no openness', () => {
  const map: MapProgress = { ...threeCircles, skipped: ['ties', 'help'] };
  const report = mapReport(toEgoNetwork(map), networkMap);
  assert.equal(report.scores.openness.score.value, undefined);
  assert.equal(report.scores.help.score.value, undefined);
  assert.deepEqual(mapReading('openness', report, String), []);
  assert.deepEqual(mapReading('help', report, String), []);
  assert.deepEqual(report.circles, []);
});

test('a kept map holds scores and ranges, and no name', () => {
  const report = mapReport(toEgoNetwork(threeCircles), networkMap);
  const kept = keptMap(report, '2026-11-25T10:00:00.000Z');
  assert.deepEqual(Object.keys(kept.dimensions), ['variety', 'openness', 'spread', 'help']);
  assert.equal(kept.people, 12);
  for (const { name } of threeCircles.people) {
    assert.ok(!new RegExp(`\\b${name}\\b`).test(JSON.stringify(kept)), name);
  }
});
