import type { AlterGraph } from './alterGraph.ts';
import { components } from './structure/components.ts';

/**
 * A circle: two or more people on the map who are linked by knowing each other, directly or
 * through others on it, once ego is taken away.
 *
 * It is a component, not a community: nothing is guessed about who feels part of what. One
 * person who knows people in two circles makes one circle of them, so `hinges` names everyone on
 * whom that rests.
 */
export type Circle = {
  /** Ids of its people, in the order of the network. */
  readonly people: readonly string[];
  /** Those without whom the rest of the circle falls into parts, in the order of the network. */
  readonly hinges: readonly Hinge[];
};

export type Hinge = {
  readonly id: string;
  /** Into how many parts the rest falls, 2 or more; somebody left alone is a part too. */
  readonly parts: number;
};

/** The circles of a network, the largest first, and those who know nobody else on the map. */
export type Circles = {
  readonly circles: readonly Circle[];
  readonly unattached: readonly string[];
};

/** Finds the circles and those attached to no one. Everybody is in exactly one of the two. */
export function findCircles(graph: AlterGraph): Circles {
  const all = components(graph);
  const idOf = (position: number) => graph.ids[position] ?? '';
  return {
    circles: all
      .filter(({ length }) => length > 1)
      .map((members) => {
        const parts = partsWithout(graph, members);
        return {
          people: members.map(idOf),
          hinges: members.flatMap((member) => {
            const left = parts.get(member) ?? 1;
            return left > 1 ? [{ id: idOf(member), parts: left }] : [];
          }),
        };
      }),
    unattached: all.filter(({ length }) => length === 1).flatMap((members) => members.map(idOf)),
  };
}

/**
 * For each member of a circle, into how many parts the rest falls without them.
 *
 * One walk in depth, after Hopcroft and Tarjan (1973): whoever was first reached from a member and
 * has no other way back to those who were reached before that member, is a part without them.
 */
function partsWithout(
  { neighbours }: AlterGraph,
  members: readonly number[],
): ReadonlyMap<number, number> {
  const [root = 0] = members;
  const reachedAs = new Map([[root, 0]]);
  const earliest = new Map([[root, 0]]);
  // The part in which those lie who were reached before; the root has none.
  const parts = new Map(members.map((member) => [member, member === root ? 0 : 1]));
  const path = [{ member: root, rest: neighbours[root]?.keys() }];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { member, rest } = step;
    const next = rest?.next();
    if (next === undefined || next.done === true) {
      path.pop();
      const from = path.at(-1)?.member;
      if (from === undefined) break;
      const back = earliest.get(member) ?? 0;
      lower(earliest, from, back);
      if (back >= (reachedAs.get(from) ?? 0)) parts.set(from, (parts.get(from) ?? 0) + 1);
    } else if (reachedAs.has(next.value)) {
      lower(earliest, member, reachedAs.get(next.value) ?? 0);
    } else {
      const order = reachedAs.size;
      reachedAs.set(next.value, order);
      earliest.set(next.value, order);
      path.push({ member: next.value, rest: neighbours[next.value]?.keys() });
    }
  }
  return parts;
}

function lower(values: Map<number, number>, key: number, value: number): void {
  if (value < (values.get(key) ?? Infinity)) values.set(key, value);
}
