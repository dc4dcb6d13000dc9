import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bestPretendPerson } from '#src/domain/network/bestPretendPerson.ts';
import type { Alter, EgoNetwork } from '#src/domain/network/egoNetwork.ts';
import { mapScoreIds, networkMap, type MapModel } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import { mapScores } from '#src/domain/network/mapScores.ts';
import { whatIf, withPerson, type PretendPerson } from '#src/domain/network/whatIf.ts';
import { arbitraryNetwork } from '../../../support/arbitraryNetwork.ts';
import { assertClose } from '../../../support/assertClose.ts';
import { tinyMap } from '../../../support/tinyMap.ts';

const alike: readonly Alter[] = [...'abcdef'].map((id) => ({
  id,
  tieStrength: 5,
  attributes: { field: 'a', stage: 'same', place: 'near' },
  help: ['advice', 'support'],
}));

describe('a pretend person', () => {
  test('moves each score by what the report with them says', () => {
    const { moves, before, after, pretendId } = whatIf({ alters: alike, ties: [] }, tinyMap, {
      attributes: { field: 'b', stage: 'same', place: 'near' },
      tieStrength: 1,
      help: ['news'],
    });
    assert.equal(after.people, before.people + 1);
    assert.equal(pretendId, 'pretend');
    // Two of seven pairs in one attribute of three differ: 2/7 · 3/2 · 1/3.
    assertClose(moves.variety, { before: 0, after: 100 / 7, by: 100 / 7 });
    assertClose(moves.help, { before: 200 / 3, after: 100, by: 100 / 3 });
    assertClose(moves.spread.by, 300 / 7);
    assert.equal(moves.openness.by, 0);
  });

  test('knows nobody on the map unless it is said whom', () => {
    const tied: EgoNetwork = { alters: alike.slice(0, 2), ties: [['a', 'b', 1]] };
    const openness = (knows?: readonly string[]) =>
      whatIf(tied, tinyMap, { attributes: {}, knows }).moves.openness.after;
    assertClose(openness(), 200 / 3);
    assertClose(openness(['a']), 100 / 3);
    assertClose(openness(['a', 'b']), 0);
  });

  test('a score that was unknown does not move, it appears', () => {
    const { moves } = whatIf({ alters: alike.slice(0, 1), ties: [] }, tinyMap, { attributes: {} });
    assert.deepEqual(moves.openness, { before: undefined, after: 100, by: undefined });
  });

  test('gets an id that nobody has', () => {
    const alters = ['pretend', 'pretend+'].map((id): Alter => ({ id, attributes: {} }));
    const { after, pretendId } = whatIf({ alters, ties: [] }, tinyMap, { attributes: {} });
    assert.equal(pretendId, 'pretend++');
    assert.equal(after.people, 3);
  });

  test('leaves the network as it was', () => {
    const network: EgoNetwork = { alters: alike, ties: [['a', 'b', 1]], tiesSkipped: true };
    const copy = structuredClone(network);
    assert.equal(
      whatIf(network, tinyMap, { attributes: {} }).after.scores.openness.score.reason,
      'ties-skipped',
    );
    assert.deepEqual(network, copy);
  });
});

/** Every pretend person that a map allows who gives at most one kind of help. */
function everyPerson(model: MapModel): PretendPerson[] {
  const answers = model.attributes.reduce<Record<string, string>[]>(
    (soFar, { id, kinds }) =>
      soFar.flatMap((each) => kinds.map((kind) => ({ ...each, [id]: kind.id }))),
    [{}],
  );
  return answers.flatMap((attributes) =>
    [1, 2, 3, 4, 5].flatMap((tieStrength) =>
      [[], ...model.helpTypes.map(({ id }) => [id])].map((help) => ({
        attributes,
        tieStrength,
        help,
      })),
    ),
  );
}

describe('the best pretend person', () => {
  const everyone = everyPerson(tinyMap);

  test('beats or equals every other there could be, in the weakest score and in all', () => {
    assert.equal(everyone.length, 3 * 2 * 2 * 5 * 4);
    fc.assert(
      fc.property(arbitraryNetwork({ model: tinyMap, fewest: 5, most: 9 }), (network) => {
        const best = bestPretendPerson(network, tinyMap);
        assert.ok(best.value);
        for (const person of everyone) {
          const scores = mapScores(withPerson(network, person, 'other'), tinyMap);
          for (const id of mapScoreIds) {
            const reached = best.value.change.moves[id].after ?? -1;
            assert.ok(reached >= (scores[id].value ?? -1) - 1e-9, id);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('knowing somebody on the map never makes them better', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ model: tinyMap, fewest: 5, most: 9 }),
        fc.subarray(['p0', 'p1', 'p2', 'p3', 'p4']),
        (network, knows) => {
          const best = bestPretendPerson(network, tinyMap);
          assert.ok(best.value);
          const other = whatIf(network, tinyMap, { ...best.value.person, knows });
          for (const id of mapScoreIds) {
            const [mine = -1, theirs = -1] = [
              best.value.change.moves[id].after,
              other.moves[id].after,
            ];
            assert.ok(mine >= theirs, id);
          }
        },
      ),
    );
  });

  test('raises every score that is below 100, but for help when all of it is covered', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ fewest: 5 }), (network) => {
        const best = bestPretendPerson(network, networkMap);
        assert.ok(best.value);
        for (const id of mapScoreIds) {
          const { before, by } = best.value.change.moves[id];
          if (before !== undefined && before < 100) assert.ok((by ?? 0) > 0, id);
          if (before === 100) assert.equal(by, 0, id);
        }
      }),
    );
  });

  test('is chosen for the lowest score as it is shown, and never for an unknown one', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ fewest: 5 }), (network) => {
        const best = bestPretendPerson(network, networkMap);
        assert.ok(best.value);
        const { scores } = mapReport(network, networkMap);
        const lowest = Math.min(...mapScoreIds.flatMap((id) => scores[id].rounded ?? []));
        assert.equal(scores[best.value.weakest].rounded, lowest);
      }),
    );
  });

  test('equal scores go to the one that is easiest to act on', () => {
    const strangers: EgoNetwork = { alters: alike, ties: [] };
    // Variety and Spread are both 0.
    assert.equal(bestPretendPerson(strangers, tinyMap).value?.weakest, 'spread');
  });

  test('the kinds it calls as good give the very same scores', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ fewest: 5, most: 9 }), (network) => {
        const best = bestPretendPerson(network, networkMap).value;
        assert.ok(best);
        for (const { id } of networkMap.attributes) {
          assert.equal(best.asGood[id]?.[0], best.person.attributes[id]);
          for (const kind of best.asGood[id] ?? []) {
            const person = {
              ...best.person,
              attributes: { ...best.person.attributes, [id]: kind },
            };
            assertClose(whatIf(network, networkMap, person).moves, best.change.moves);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('comes out the same however the people are ordered', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ fewest: 5 }), (network) => {
        const turned = { ...network, alters: [...network.alters].reverse() };
        const [one, two] = [network, turned].map(
          (each) => bestPretendPerson(each, networkMap).value,
        );
        assert.deepEqual(two?.person, one?.person);
        assert.equal(two?.weakest, one?.weakest);
      }),
    );
  });

  test('among people who are all close it is somebody known, not somebody close', () => {
    assert.equal(
      bestPretendPerson({ alters: alike, ties: [] }, tinyMap).value?.person.tieStrength,
      2,
    );
  });

  describe('gives the help that is most needed', () => {
    const helped = (...help: string[][]) =>
      bestPretendPerson(
        { alters: alike.map((alter, at) => ({ ...alter, help: help[at] })), ties: [] },
        tinyMap,
      ).value?.person.help;

    test('what is missing comes before what rests on one person', () => {
      assert.deepEqual(helped(['advice'], ['news', 'news'], ['news']), ['support']);
    });

    test('what rests on one person comes next', () => {
      assert.deepEqual(helped(['advice', 'support'], ['advice', 'news'], ['support']), ['news']);
    });

    test('what two people give needs no third', () => {
      const all = ['advice', 'support', 'news'];
      assert.deepEqual(helped(all, all), []);
    });
  });

  test('is not looked for among fewer than five people', () => {
    const few = (n: number) => bestPretendPerson({ alters: alike.slice(0, n), ties: [] }, tinyMap);
    assert.equal(few(0).reason, 'no-people');
    assert.equal(few(4).reason, 'too-few-people');
  });
});
