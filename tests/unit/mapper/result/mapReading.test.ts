import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import type { MapProgress } from '#src/mapper/mapProgress.ts';
import { likenessReading, mapReading, pictureReading } from '#src/mapper/result/mapReading.ts';
import { keptMap } from '#src/mapper/result/keptMap.ts';
import { toEgoNetwork } from '#src/mapper/toEgoNetwork.ts';
import { mapOf, threeCircles } from '../../../support/maps.ts';

const names = Array.from({ length: 30 }, (_, index) => `N${String(index)}x`);

/**
 * Maps of five to thirty people: from all alike to all different, from strangers to one circle, from
 * no help to every kind of it. How much of each is drawn evenly, so that no sort of map is rare.
 */
const anyMap: fc.Arbitrary<MapProgress> = fc
  .record({
    people: fc.integer({ min: 5, max: 30 }),
    mixed: fc.integer({ min: 1, max: 12 }),
    alike: fc.integer({ min: 0, max: 1000 }),
    density: fc.integer({ min: 0, max: 1000 }),
    given: fc.integer({ min: 0, max: 1000 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ people, mixed, alike, density, given, seed }) => {
    let state = seed;
    const next = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const one = (kinds: number) => (next(1000) < alike ? 0 : next(Math.min(mixed, kinds)));
    // The weaker a map's ties, the more circles it falls into.
    const map = mapOf(names.slice(0, people), () => next(1000) < (density * density) / 1000);
    return {
      ...map,
      people: map.people.map((person) => ({
        ...person,
        help: networkMap.helpTypes.flatMap(({ id }) =>
          next(1000) < (given * given) / 1000 ? [id] : [],
        ),
        answers: {
          closeness: String(1 + one(5)),
          ...Object.fromEntries(
            networkMap.attributes.map(({ id, kinds }) => [id, kinds[one(kinds.length)]?.id ?? '']),
          ),
        },
      })),
    };
  });

/** What the result says of a map: its counts alone, and what it reads out of them. */
function said(map: MapProgress): { counts: string[]; readings: string[]; paragraphs: string[] } {
  const report = mapReport(toEgoNetwork(map), networkMap);
  const nameOf = (id: string) => map.people.find((person) => person.id === id)?.name ?? '';
  const [drawn = '', ...picture] = pictureReading(report, nameOf);
  const scores = mapScoreIds.map((score) => mapReading(score, report, nameOf));
  return {
    counts: [drawn, ...likenessReading(report), ...scores.flatMap(([first]) => first ?? [])],
    readings: [...picture, ...scores.flatMap((sentences) => sentences.slice(1))],
    paragraphs: scores.map((sentences) => sentences.join(' ')),
  };
}

/** The same sentence for everybody: without its figures and names. */
function bare(sentence: string): string {
  return sentence.replaceAll(/(?:N\d+x(?:, | and )?)+/g, 'NAMES ').replaceAll(/\d+/g, '#');
}

test('over 20,000 maps every sentence holds a figure or a name of its own map, and none is for 60 %', () => {
  const runs = 20_000;
  const seen = new Map<string, number>();
  const count = (keys: readonly string[]) => {
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  };
  for (const map of fc.sample(anyMap, { numRuns: runs, seed: 7 })) {
    const { counts, readings } = said(map);
    const sentences = [...counts, ...readings];
    assert.ok(sentences.length >= 6);
    for (const sentence of sentences) {
      assert.match(sentence, /\d|\bone\b|no circle|Nobody stands beside/u, sentence);
      assert.doesNotMatch(sentence, /undefined|NaN|\bnull\b/);
    }
    // As it stands, and what is read out of counts also with every figure and name taken out.
    count([...sentences, ...readings.map((sentence) => `bare: ${bare(sentence)}`)]);
  }
  assert.ok([...seen.keys()].filter((key) => key.startsWith('bare: ')).length > 40);
  for (const [sentence, times] of seen) {
    assert.ok(times / runs < 0.6, `${String(times)} of ${String(runs)}: ${sentence}`);
  }
});

test('two maps with opposite answers share no sentence, however many people are on them', () => {
  for (let people = 5; people <= names.length; people += 1) {
    const some = names.slice(0, people);
    const closed = mapOf(some, () => true);
    const open = mapOf(some, () => false);
    const same = {
      ...closed,
      people: closed.people.map((person) => ({
        ...person,
        help: [],
        answers: { closeness: '5', field: 'arts', stage: 'same', place: 'near', setting: 'work' },
      })),
    };
    const wide = {
      ...open,
      people: open.people.map((person) => ({
        ...person,
        help: networkMap.helpTypes.map(({ id }) => id),
      })),
    };
    const [one, other] = [said(same), said(wide)];
    const both = new Set([...one.counts, ...one.readings]);
    assert.deepEqual(
      [...other.counts, ...other.readings].filter((sentence) => both.has(sentence)),
      [],
      String(people),
    );
    assert.equal(new Set([...one.paragraphs, ...other.paragraphs]).size, 8);
  }
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
