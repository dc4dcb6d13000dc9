import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Alter, EgoNetwork, Tie } from '#src/domain/network/egoNetwork.ts';
import { mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import { mapScores } from '#src/domain/network/mapScores.ts';
import { arbitraryNetwork } from '../../../support/arbitraryNetwork.ts';
import { assertClose } from '../../../support/assertClose.ts';
import { tinyMap } from '../../../support/tinyMap.ts';

function person(id: string, rest: Partial<Alter> = {}): Alter {
  return { id, attributes: {}, ...rest };
}

/** People by name, with ties written as pairs: `ab` ties a and b. */
function drawn(names: string, ...pairs: string[]): EgoNetwork {
  return {
    alters: [...names].map((id) => person(id)),
    ties: pairs.map((pair): Tie => [pair.charAt(0), pair.charAt(1), 1]),
  };
}

describe('five people are needed before a score is shown', () => {
  for (const [people, enough] of [
    ['', false],
    ['abcd', false],
    ['abcde', true],
  ] as const) {
    test(`${people.length} people are ${enough ? 'enough' : 'too few'}`, () => {
      const report = mapReport(drawn(people), tinyMap);
      assert.equal(report.people, people.length);
      assert.equal(report.enoughPeople, enough);
      assert.equal(report.scores.openness.withoutOne.value === undefined, !enough);
    });
  }

  test('without enough there is no overall score, and with a score missing neither', () => {
    assert.equal(mapReport(drawn('abcd'), tinyMap).overall.reason, 'too-few-people');
    assert.equal(mapReport(drawn('abcde'), tinyMap).overall.reason, 'score-missing');
  });
});

test('the overall score is the mean of the four', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 5, gaps: false }), (network) => {
      const { overall, scores } = mapReport(network, networkMap);
      const sum = mapScoreIds.reduce((total, id) => total + (scores[id].score.value ?? NaN), 0);
      assertClose(overall.value, sum / 4);
    }),
  );
});

describe('a score that cannot be worked out says why', () => {
  const skipped = mapReport(drawn('abcde'), tinyMap);

  test('nothing was said about anyone', () => {
    assert.equal(skipped.scores.variety.score.reason, 'too-few-attributes');
    assert.equal(skipped.scores.spread.score.reason, 'no-answers');
    assert.equal(skipped.scores.help.score.reason, 'no-answers');
    assert.deepEqual(skipped.scores.help.rounded, undefined);
    assert.deepEqual(skipped.scores.help.band, undefined);
  });

  test('one attribute alone makes no Variety, and two do', () => {
    const alters = [
      person('a', { attributes: { field: 'a' } }),
      person('b', { attributes: { field: 'b', stage: 'same' } }),
      person('c', { attributes: { field: '', stage: undefined } }),
    ];
    const of = (people: readonly Alter[]) => mapScores({ alters: people, ties: [] }, tinyMap);
    assert.equal(of(alters).variety.reason, 'too-few-attributes');
    const more = [...alters, person('d', { attributes: { stage: 'same' } })];
    // Field: 1 · 3/2, capped at 1. Stage: both the same. Place: nobody said.
    assert.equal(of(more).variety.value, 50);
  });

  test('answering "none of these" to help is an answer, and skipping it is none', () => {
    const helpOf = (...help: (string[] | undefined)[]) =>
      mapScores(
        { alters: help.map((each, id) => person(String(id), { help: each })), ties: [] },
        tinyMap,
      ).help;
    assert.deepEqual(helpOf([], []), { value: 0 });
    assert.equal(helpOf(undefined, undefined).reason, 'no-answers');
    assertClose(helpOf(undefined, ['news', 'rumour']).value, 100 / 3);
  });

  test('who knows whom was skipped: nothing is said about it, and nobody is called unattached', () => {
    const network = { ...drawn('abcdef'), tiesSkipped: true };
    const report = mapReport(network, tinyMap);
    assert.equal(report.scores.openness.score.reason, 'ties-skipped');
    assert.equal(report.scores.openness.withoutOne.value, undefined);
    assert.deepEqual([report.circles, report.unattached], [[], []]);
    for (const [name, measure] of Object.entries(report.details)) {
      if (name !== 'meanPairDifference') assert.equal(measure.reason, 'ties-skipped', name);
    }
  });
});

describe('closeness falls into levels', () => {
  test('5 and 4 are close, 3 and 2 known, 1 lapsed; a missing one is in none', () => {
    const alters = [5, 4, 3, 2, 1, undefined].map((tieStrength, id) =>
      person(String(id), { tieStrength }),
    );
    assert.deepEqual(mapReport({ alters, ties: [] }, networkMap).levels, [
      { level: 'close', people: 2 },
      { level: 'known', people: 2 },
      { level: 'lapsed', people: 1 },
    ]);
  });
});

describe('circles', () => {
  test('people linked through others are one circle, the largest first, and the rest unattached', () => {
    const { circles, unattached } = mapReport(drawn('abcdefg', 'fg', 'ab', 'bc', 'cd'), tinyMap);
    assert.deepEqual(
      circles.map(({ people }) => people.join('')),
      ['abcd', 'fg'],
    );
    assert.deepEqual(unattached, ['e']);
  });

  test('the one person who joins two circles is named, and into how many parts they hold', () => {
    const [circle] = mapReport(
      drawn('abcdefg', 'ab', 'ac', 'bc', 'cd', 'de', 'df', 'ef', 'dg'),
      tinyMap,
    ).circles;
    assert.equal(circle?.people.join(''), 'abcdefg');
    assert.deepEqual(circle.hinges, [
      { id: 'c', parts: 2 },
      { id: 'd', parts: 3 },
    ]);
  });

  test('a ring rests on nobody', () => {
    const [circle] = mapReport(drawn('abcd', 'ab', 'bc', 'cd', 'da'), tinyMap).circles;
    assert.deepEqual(circle?.hinges, []);
  });

  test('taking a hinge away leaves as many parts as it says', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ model: tinyMap, fewest: 2 }), (network) => {
        const groups = ({ circles, unattached }: ReturnType<typeof mapReport>) =>
          circles.length + unattached.length;
        const report = mapReport(network, tinyMap);
        for (const { people, hinges } of report.circles) {
          for (const id of people) {
            const parts = hinges.find((hinge) => hinge.id === id)?.parts ?? 1;
            const rest = {
              ...network,
              alters: network.alters.filter((alter) => alter.id !== id),
            };
            assert.equal(groups(mapReport(rest, tinyMap)), groups(report) - 1 + parts);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('names who gives each kind of help, and each kind that rests on one person', () => {
  const alters = [
    person('a', { help: ['advice', 'news'] }),
    person('b', { help: ['advice'] }),
    person('c'),
  ];
  const { help, restingOnOne } = mapReport({ alters, ties: [] }, tinyMap);
  assert.deepEqual(help, [
    { help: 'advice', by: ['a', 'b'] },
    { help: 'support', by: [] },
    { help: 'news', by: ['a'] },
  ]);
  assert.deepEqual(restingOnOne, [{ help: 'news', id: 'a' }]);
});

describe('likeness to ego', () => {
  const alters = [
    person('a', { attributes: { field: 'a', stage: 'same' } }),
    person('b', { attributes: { field: 'b', stage: 'other' } }),
    person('c', { attributes: { field: 'a' } }),
    person('d'),
  ];
  const of = (own: string | undefined) =>
    mapReport({ alters, ties: [], ego: { attributes: { field: own } } }, tinyMap).likeness;

  test('is counted, and left out where it makes no sense', () => {
    assert.deepEqual(of('a'), [
      { attribute: 'field', alike: 2, different: 1, notKnown: 1 },
      { attribute: 'stage', alike: 1, different: 1, notKnown: 2 },
    ]);
  });

  test('is known of nobody while ego says nothing', () => {
    for (const own of [undefined, '']) {
      assert.deepEqual(of(own)[0], { attribute: 'field', alike: 0, different: 0, notKnown: 4 });
    }
  });

  test('changes no score', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ model: tinyMap }),
        fc.constantFrom('a', 'b'),
        (network, own) => {
          const other = { ...network, ego: { attributes: { field: own } } };
          assert.deepEqual(mapReport(other, tinyMap).scores, mapReport(network, tinyMap).scores);
        },
      ),
    );
  });
});

describe('the range without any one person', () => {
  test('ends at what the score is without the people it names', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ fewest: 5, most: 9 }), (network) => {
        const { scores } = mapReport(network, networkMap);
        for (const id of mapScoreIds) {
          const range = scores[id].withoutOne.value;
          if (range === undefined) continue;
          const without = network.alters.map((gone) => ({
            id: gone.id,
            value: mapScores(
              { ...network, alters: network.alters.filter((alter) => alter.id !== gone.id) },
              networkMap,
            )[id].value,
          }));
          const known = without.flatMap(({ value }) => value ?? []);
          assert.equal(range.low, Math.min(...known));
          assert.equal(range.high, Math.max(...known));
          assert.equal(without.find((each) => each.id === range.lowWithout)?.value, range.low);
          assert.equal(without.find((each) => each.id === range.highWithout)?.value, range.high);
          assert.deepEqual(
            range.unknownWithout,
            without.filter(({ value }) => value === undefined).map((each) => each.id),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('names those without whom a score is unknown', () => {
    const alters = [...'abcde'].map((id) =>
      person(id, id < 'c' ? { tieStrength: 5 } : id === 'c' ? { help: ['news'] } : {}),
    );
    const { spread, help } = mapReport({ alters, ties: [] }, tinyMap).scores;
    // Closeness is known of a and b only, and takes two.
    assert.deepEqual(spread.withoutOne.value?.unknownWithout, ['a', 'b']);
    assert.deepEqual(help.withoutOne.value?.unknownWithout, ['c']);
  });
});

test('names change nothing, nor does the order of people, but for the order of lists', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 2 }), (network) => {
      const other = {
        ...network,
        alters: network.alters.map((alter) => ({ ...alter, name: `N${alter.id}` })).reverse(),
        ties: [...network.ties].reverse(),
      };
      const [one, two] = [mapReport(network, networkMap), mapReport(other, networkMap)];
      for (const id of mapScoreIds) {
        assertClose(two.scores[id].score.value, one.scores[id].score.value);
        assertClose(two.scores[id].withoutOne.value?.low, one.scores[id].withoutOne.value?.low);
        assertClose(two.scores[id].withoutOne.value?.high, one.scores[id].withoutOne.value?.high);
      }
      assertClose(
        Object.values(two.details).map(({ value }) => value),
        Object.values(one.details).map(({ value }) => value),
      );
      assert.deepEqual(
        two.attributes.map(({ counts }) => counts),
        one.attributes.map(({ counts }) => counts),
      );
      assert.deepEqual(new Set(two.unattached), new Set(one.unattached));
    }),
  );
});

test('the report holds no name', () => {
  const alters = [...'abcdefg'].map((id) => person(id, { name: `Zaphod ${id}`, help: ['news'] }));
  assert.doesNotMatch(JSON.stringify(mapReport({ alters, ties: [] }, tinyMap)), /Zaphod/);
});
