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
      .map((members) => ({
        people: members.map(idOf),
        hinges: members.flatMap((member) => {
          const parts = partsWithout(graph, members, member);
          return parts > 1 ? [{ id: idOf(member), parts }] : [];
        }),
      })),
    unattached: all.filter(({ length }) => length === 1).flatMap((members) => members.map(idOf)),
  };
}

/** Into how many parts a circle falls when one of its members is taken away. */
function partsWithout(graph: AlterGraph, members: readonly number[], gone: number): number {
  const seen = new Set([gone]);
  let parts = 0;
  for (const start of members) {
    if (seen.has(start)) continue;
    parts += 1;
    seen.add(start);
    const reached = [start];
    // The list grows while it is read.
    for (const member of reached) {
      for (const next of graph.neighbours[member]?.keys() ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        reached.push(next);
      }
    }
  }
  return parts;
}
