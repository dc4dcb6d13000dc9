import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alterGraph } from '#src/domain/network/alterGraph.ts';
import type { EgoNetwork, Tie } from '#src/domain/network/egoNetwork.ts';
import type { Known } from '#src/domain/network/known.ts';
import { components } from '#src/domain/network/structure/components.ts';
import { arbitraryNetwork } from '../../../support/arbitraryNetwork.ts';
import { assertClose } from '../../../support/assertClose.ts';
import { structureOf, type Structure } from '../../../support/measuresOf.ts';

/** n people without answers and with these ties, named by position. */
function people(n: number, ties: readonly (readonly [number, number])[] = []): EgoNetwork {
  return {
    alters: Array.from({ length: n }, (_, id) => ({
      id: `p${id}`,
      tieStrength: 1,
      attributes: {},
    })),
    ties: ties.map(([one, other]): Tie => [`p${one}`, `p${other}`, 1]),
  };
}

/** n people who all know each other. */
function clique(n: number): EgoNetwork {
  const ids = Array.from({ length: n }, (_, id) => id);
  return people(
    n,
    ids.flatMap((one) => ids.filter((other) => other > one).map((other) => [one, other] as const)),
  );
}

function values(structure: Structure): Record<string, number | undefined> {
  return Object.fromEntries(
    Object.entries<Known<number>>(structure).map(([name, { value }]) => [name, value]),
  );
}

/** What each measure comes to as a whole: the values named, and undefined for all others named. */
function assertValues(network: EgoNetwork, expected: Record<string, number | undefined>): void {
  const all = values(structureOf(network));
  assertClose(Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]])), expected);
}

describe('small and extreme networks', () => {
  test('nobody: counts are 0 and all else is unknown for want of people', () => {
    for (const [name, measure] of Object.entries<Known<number>>(structureOf(people(0)))) {
      if (name === 'components' || name === 'isolates') assert.equal(measure.value, 0, name);
      else assert.equal(measure.reason, 'no-people', name);
    }
  });

  test('one person: what takes a pair is unknown for want of a second', () => {
    const structure = structureOf(people(1));
    for (const name of [
      'density',
      'meanTieValue',
      'componentRatio',
      'fragmentation',
      'roominess',
      'hierarchy',
      'weightedHierarchy',
      'betweennessShare',
    ] as const) {
      assert.equal(structure[name].value, undefined, name);
      assert.equal(structure[name].reason, 'one-person', name);
    }
    assertValues(people(1), {
      components: 1,
      isolates: 1,
      largestComponentShare: 1,
      effectiveSize: 1,
      efficiency: 1,
      constraint: 1,
      weightedConstraint: 1,
      betweenness: 0,
    });
  });

  test('two strangers', () => {
    assertValues(people(2), {
      density: 0,
      components: 2,
      effectiveSize: 2,
      constraint: 0.5,
      roominess: 1,
      hierarchy: 0,
      betweenness: 1,
      betweennessShare: 1,
      fragmentation: 1,
    });
  });

  test('two who know each other: constraint exceeds 1', () => {
    assertValues(people(2, [[0, 1]]), {
      density: 1,
      components: 1,
      effectiveSize: 1,
      efficiency: 0.5,
      constraint: 1.125,
      roominess: 0,
      betweenness: 0,
      fragmentation: 0,
    });
  });

  for (const n of [3, 10, 40]) {
    test(`${n} who do not know each other are open to the full`, () => {
      assertValues(people(n), {
        density: 0,
        components: n,
        isolates: n,
        largestComponentShare: 1 / n,
        componentRatio: 1,
        fragmentation: 1,
        effectiveSize: n,
        redundancy: 0,
        efficiency: 1,
        constraint: 1 / n,
        roominess: 1,
        hierarchy: 0,
        betweennessShare: 1,
      });
    });

    test(`${n} who all know each other are closed to the full`, () => {
      assertValues(clique(n), {
        density: 1,
        components: 1,
        isolates: 0,
        largestComponentShare: 1,
        componentRatio: 0,
        fragmentation: 0,
        effectiveSize: 1,
        redundancy: n - 1,
        efficiency: 1 / n,
        constraint: (2 * n - 1) ** 2 / n ** 3,
        roominess: 0,
        hierarchy: 0,
        betweennessShare: 0,
      });
    });
  }

  test('ten who all know each other are less constrained than two circles of three', () => {
    const circles = people(6, [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
    ]);
    const [ten, six] = [structureOf(clique(10)), structureOf(circles)];
    assert.ok((ten.constraint.value ?? 0) < (six.constraint.value ?? 0));
    // With size taken out it is the other way round, as it should be.
    assert.ok((ten.roominess.value ?? 0) < (six.roominess.value ?? 0));
  });
});

describe('ties that make no sense', () => {
  const network = arbitraryNetwork({ fewest: 2 });

  test('change nothing, and each is left out with its reason', () => {
    fc.assert(
      fc.property(network, (clean) => {
        const doubled = clean.ties.map(([one, other, weight]): Tie => [other, one, weight / 2]);
        const bad: Tie[] = [
          ['p0', 'p0', 2],
          ['p0', 'nobody', 1],
          ['nobody', 'p1', 1],
          ['p0', 'p1', 0],
          ['p1', 'p0', -1],
          ['p1', 'p0', Number.NaN],
        ];
        const dirty = { ...clean, ties: [...clean.ties, ...bad, ...doubled] };
        assert.deepEqual(values(structureOf(dirty)), values(structureOf(clean)));
        const reasons = alterGraph(dirty).leftOut.map(({ why }) => why);
        assert.deepEqual(reasons, [
          'self',
          'unknown-id',
          'unknown-id',
          'no-weight',
          'no-weight',
          'no-weight',
          ...doubled.map(() => 'duplicate'),
        ]);
      }),
    );
  });

  test('of a pair named twice the heavier tie holds, whichever comes first', () => {
    for (const weights of [
      [1, 2],
      [2, 1],
    ] as const) {
      const graph = alterGraph({
        ...people(2),
        ties: weights.map((weight): Tie => ['p0', 'p1', weight]),
      });
      assert.equal(graph.tieCount, 1);
      assert.equal(graph.neighbours[0]?.get(1), 2);
      assert.equal(graph.neighbours[1]?.get(0), 2);
    }
  });

  test('two people with one id are refused with the cure', () => {
    assert.throws(
      () =>
        alterGraph({
          alters: [
            { id: 'p', attributes: {} },
            { id: 'p', attributes: {} },
          ],
          ties: [],
        }),
      /Two people have the id "p"\. Give each person an id of their own\./,
    );
  });
});

describe('the strength of ties', () => {
  const withStrengths = (...strengths: (number | undefined)[]): EgoNetwork => ({
    alters: strengths.map((tieStrength, id) => ({ id: `p${id}`, tieStrength, attributes: {} })),
    ties: [['p0', 'p1', 2]],
  });

  test('one missing strength leaves the weighted measures unknown and the others as they are', () => {
    const structure = structureOf(withStrengths(3, undefined, 2));
    for (const name of [
      'weightedConstraint',
      'weightedHierarchy',
      'weightedEffectiveSize',
      'weightedEfficiency',
    ] as const) {
      assert.equal(structure[name].value, undefined, name);
      assert.equal(structure[name].reason, 'strength-missing', name);
    }
    assertClose(structure.constraint.value, structureOf(withStrengths(3, 1, 2)).constraint.value);
    assertClose(structure.meanTieStrength.value, 2.5);
    assertClose(structure.tieStrengthDeviation.value, 0.5);
  });

  test('a strength of 0 counts as not recorded', () => {
    const structure = structureOf(withStrengths(0, 0));
    assert.equal(structure.meanTieStrength.reason, 'strength-missing');
    assert.equal(structure.weightedConstraint.reason, 'strength-missing');
  });

  test('with equal weights the weighted measures are the plain ones', () => {
    fc.assert(
      fc.property(arbitraryNetwork(), fc.constantFrom(1, 3), (network, weight) => {
        const structure = structureOf({
          alters: network.alters.map((alter) => ({ ...alter, tieStrength: weight })),
          ties: network.ties.map(([one, other]): Tie => [one, other, weight]),
        });
        assertClose(structure.weightedConstraint, structure.constraint);
        assertClose(structure.weightedHierarchy, structure.hierarchy);
        assertClose(structure.weightedEffectiveSize, structure.effectiveSize);
        assertClose(structure.weightedEfficiency, structure.efficiency);
      }),
    );
  });
});

test('renaming people, reordering them and their ties, and turning ties round change nothing', () => {
  fc.assert(
    fc.property(arbitraryNetwork(), fc.infiniteStream(fc.nat()), (network, keys) => {
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
      const newName = (id: string) => `x${(Number(id.slice(1)) * 7919) % 10_007}`;
      const other: EgoNetwork = {
        alters: shuffled(network.alters.map((alter) => ({ ...alter, id: newName(alter.id) }))),
        ties: shuffled(
          network.ties.map(([from, to, weight]): Tie => [newName(to), newName(from), weight]),
        ),
      };
      assertClose(values(structureOf(other)), values(structureOf(network)));
    }),
  );
});

test('every measure stays in its range', () => {
  const hair = 1e-12;
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 1 }), (network) => {
      const n = network.alters.length;
      const structure = structureOf(network);
      const most = (2 * n - 1) ** 2 / n ** 3;
      const ranges: Partial<Record<keyof Structure, readonly [number, number]>> = {
        components: [1, n],
        isolates: [0, n],
        density: [0, 1],
        meanTieValue: [0, 2],
        meanTieStrength: [1, 5],
        tieStrengthDeviation: [0, 2],
        largestComponentShare: [1 / n, 1],
        componentRatio: [0, 1],
        fragmentation: [0, 1],
        effectiveSize: [1, n],
        weightedEffectiveSize: [0, n],
        redundancy: [0, n - 1],
        efficiency: [1 / n, 1],
        weightedEfficiency: [0, 1],
        constraint: [1 / n, most],
        roominess: [0, 1],
        hierarchy: [0, 1],
        weightedHierarchy: [0, 1],
        betweenness: [0, (n * (n - 1)) / 2],
        betweennessShare: [0, 1],
      };
      for (const [name, [low, high]] of Object.entries(ranges)) {
        const { value } = structure[name as keyof Structure];
        if (value === undefined) continue;
        assert.ok(value >= low - hair && value <= high + hair, `${name} is ${value}`);
      }
    }),
  );
});

test('efficiency is 1 − density · (n−1)/n, and effective size and redundancy make n', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 2 }), (network) => {
      const n = network.alters.length;
      const { density, efficiency, effectiveSize, redundancy } = structureOf(network);
      assertClose(efficiency.value, 1 - ((density.value ?? Number.NaN) * (n - 1)) / n);
      assertClose((effectiveSize.value ?? 0) + (redundancy.value ?? 0), n);
    }),
  );
});

test('a stranger adds one component and n openings, and lowers density and constraint', () => {
  fc.assert(
    fc.property(arbitraryNetwork({ fewest: 2, gaps: false }), (network) => {
      const n = network.alters.length;
      const before = structureOf(network);
      const after = structureOf({
        ...network,
        alters: [...network.alters, { id: 'new', tieStrength: 3, attributes: {} }],
      });
      const by = (name: keyof Structure) =>
        (after[name].value ?? Number.NaN) - (before[name].value ?? Number.NaN);
      assertClose(by('components'), 1);
      assertClose(by('isolates'), 1);
      assertClose(by('betweenness'), n);
      assert.ok(by('effectiveSize') >= 1 - 1e-12);
      assert.ok(by('density') <= 0);
      assert.ok(by('constraint') < 0);
      assert.ok(by('fragmentation') >= 0);
    }),
  );
});

test('the components hold everybody once, and no tie leads from one to another', () => {
  fc.assert(
    fc.property(arbitraryNetwork(), (network) => {
      const graph = alterGraph(network);
      const all = components(graph);
      assert.deepEqual(
        all.flat().sort((a, b) => a - b),
        network.alters.map((_, position) => position),
      );
      const componentOf = new Map(all.flatMap((members, c) => members.map((m) => [m, c] as const)));
      for (const [position, knows] of graph.neighbours.entries()) {
        for (const other of knows.keys()) {
          assert.equal(componentOf.get(other), componentOf.get(position));
        }
      }
      const sizes = all.map(({ length }) => length);
      assert.deepEqual(
        sizes,
        [...sizes].sort((a, b) => b - a),
      );
    }),
  );
});

describe('agrees with the formula written out over whole matrices', () => {
  /** Ego is the last row. */
  function matrix(network: EgoNetwork): number[][] {
    const graph = alterGraph(network);
    const n = graph.ids.length;
    return Array.from({ length: n + 1 }, (_, i) =>
      Array.from({ length: n + 1 }, (_, j) => {
        if (i === j) return 0;
        if (i === n) return graph.strengths[j] ?? 0;
        if (j === n) return graph.strengths[i] ?? 0;
        return graph.neighbours[i]?.get(j) ?? 0;
      }),
    );
  }
  const total = (row: readonly number[] = []) => row.reduce((sum, value) => sum + value, 0);
  const network = arbitraryNetwork({ fewest: 1, most: 9, gaps: false });

  test('weighted constraint', () => {
    fc.assert(
      fc.property(network, (each) => {
        const w = matrix(each);
        const n = w.length - 1;
        const p = (i: number, j: number) => (w[i]?.[j] ?? 0) / total(w[i]);
        let expected = 0;
        for (let j = 0; j < n; j += 1) {
          let invested = p(n, j);
          for (let q = 0; q < n; q += 1) if (q !== j) invested += p(n, q) * p(q, j);
          expected += invested ** 2;
        }
        assertClose(structureOf(each).weightedConstraint.value, expected);
      }),
    );
  });

  test('weighted effective size', () => {
    fc.assert(
      fc.property(network, (each) => {
        const w = matrix(each);
        const n = w.length - 1;
        let expected = 0;
        for (let j = 0; j < n; j += 1) {
          expected += 1;
          for (let q = 0; q < n; q += 1) {
            if (q === j) continue;
            const share = (w[n]?.[q] ?? 0) / total(w[n]);
            expected -= (share * (w[j]?.[q] ?? 0)) / Math.max(...(w[j] ?? []));
          }
        }
        assertClose(structureOf(each).weightedEffectiveSize.value, expected);
      }),
    );
  });

  test('betweenness, by counting shortest paths from everyone to everyone', () => {
    fc.assert(
      fc.property(network, (each) => {
        const w = matrix(each);
        const ego = w.length - 1;
        /** All shortest paths from one alter to another, as lists of those in between. */
        const pathsBetween = (from: number, to: number): number[][] => {
          let paths: number[][] = [[from]];
          for (let length = 0; length < w.length; length += 1) {
            const there = paths.filter((path) => path.at(-1) === to);
            if (there.length > 0) return there.map((path) => path.slice(1, -1));
            paths = paths.flatMap((path) =>
              w.flatMap((_, next) =>
                (w[path.at(-1) ?? 0]?.[next] ?? 0) > 0 && !path.includes(next)
                  ? [[...path, next]]
                  : [],
              ),
            );
          }
          return [];
        };
        let expected = 0;
        for (let from = 0; from < ego; from += 1) {
          for (let to = from + 1; to < ego; to += 1) {
            const paths = pathsBetween(from, to);
            expected += paths.filter((path) => path.includes(ego)).length / paths.length;
          }
        }
        assertClose(structureOf(each).betweenness.value, expected);
      }),
    );
  });

  test('hierarchy, by the shares of constraint', () => {
    fc.assert(
      fc.property(network, (each) => {
        const w = matrix(each).map((row) => row.map((value) => (value > 0 ? 1 : 0)));
        const n = w.length - 1;
        fc.pre(n > 1);
        const parts = Array.from({ length: n }, (_, j) => {
          let invested = 1 / n;
          for (let q = 0; q < n; q += 1) invested += ((w[q]?.[j] ?? 0) / n) * (1 / total(w[q]));
          return invested ** 2;
        });
        const mean = total(parts) / n;
        const expected =
          total(parts.map((part) => (part / mean) * Math.log(part / mean))) / (n * Math.log(n));
        assertClose(structureOf(each).hierarchy.value, expected);
        assertClose(structureOf(each).constraint.value, total(parts));
      }),
    );
  });
});
