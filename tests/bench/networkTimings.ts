import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { density as densityOf } from 'graphology-metrics/graph/density.js';
import { performance } from 'node:perf_hooks';
import { alterGraph } from '#src/domain/network/alterGraph.ts';
import { bestPretendPerson } from '#src/domain/network/bestPretendPerson.ts';
import type { Alter, EgoNetwork, Tie } from '#src/domain/network/egoNetwork.ts';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { mapReport } from '#src/domain/network/mapReport.ts';
import { betweenness, betweennessShare } from '#src/domain/network/structure/betweenness.ts';
import { components } from '#src/domain/network/structure/components.ts';
import { constraint } from '#src/domain/network/structure/constraint.ts';
import { density } from '#src/domain/network/structure/density.ts';
import { effectiveSize } from '#src/domain/network/structure/effectiveSize.ts';

/** What one measure takes here and elsewhere, in milliseconds. */
export type NetworkTiming = {
  readonly what: string;
  readonly ours: number;
  readonly theirs: number | undefined;
};

const EGO = 'ego';
const ROUNDS = 15;

/** A network of this many people, about one pair in seven knowing each other; always the same. */
export function benchNetwork(people: number): EgoNetwork {
  let state = 1;
  const chance = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const alters = Array.from({ length: people }, (_, id): Alter => ({
    id: `p${id}`,
    tieStrength: 1 + Math.floor(chance() * 5),
    attributes: Object.fromEntries(
      networkMap.attributes.map((attribute) => [attribute.id, pick(attribute.kinds)?.id]),
    ),
    help: networkMap.helpTypes.flatMap(({ id: help }) => (chance() < 0.2 ? [help] : [])),
  }));
  const ties = alters.flatMap(({ id: one }, at) =>
    alters
      .slice(at + 1)
      .flatMap(({ id: other }): Tie[] => (chance() < 1 / 7 ? [[one, other, 1]] : [])),
  );
  return { alters, ties };
}

/**
 * Times the measures beside graphology's, where it has them, in turns and as medians.
 *
 * @throws when the two do not agree: a fast wrong answer is none
 */
export function timeNetwork(network: EgoNetwork): NetworkTiming[] {
  const graph = alterGraph(network);
  const alone = withoutEgo(network);
  const whole = withEgo(network);
  agree('density', density(graph).value, densityOf(alone));
  agree('components', components(graph).length, connectedComponents(alone).length);
  agree('betweenness', betweennessShare(graph).value, betweennessCentrality(whole)[EGO]);
  agree('constraint', constraint(graph).value, plainConstraint(network));

  return [
    inTurns(
      'read the network into a graph',
      () => alterGraph(network),
      () => withoutEgo(network),
    ),
    inTurns(
      'density',
      () => density(graph),
      () => densityOf(alone),
    ),
    inTurns(
      'components',
      () => components(graph),
      () => connectedComponents(alone),
    ),
    inTurns(
      'betweenness of ego',
      () => betweenness(graph),
      () => betweennessCentrality(whole),
    ),
    inTurns(
      'constraint',
      () => constraint(graph),
      () => plainConstraint(network),
    ),
    inTurns('effective size', () => effectiveSize(graph)),
    inTurns('the whole report, ranges included', () => mapReport(network, networkMap)),
    inTurns('the best pretend person', () => bestPretendPerson(network, networkMap)),
  ];
}

function withoutEgo({ alters, ties }: EgoNetwork): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const { id } of alters) graph.addNode(id);
  for (const [one, other, weight] of ties) graph.mergeEdge(one, other, { weight });
  return graph;
}

function withEgo(network: EgoNetwork): UndirectedGraph {
  const graph = withoutEgo(network);
  graph.addNode(EGO);
  for (const { id } of network.alters) graph.addEdge(EGO, id);
  return graph;
}

/** Burt's formula as it stands in the book, over all pairs: graphology has none. */
function plainConstraint({ alters, ties }: EgoNetwork): number {
  const knows = new Set(ties.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const degrees = new Map(alters.map(({ id }) => [id, 1]));
  for (const [one, other] of ties) {
    degrees.set(one, (degrees.get(one) ?? 0) + 1);
    degrees.set(other, (degrees.get(other) ?? 0) + 1);
  }
  let total = 0;
  for (const { id } of alters) {
    let invested = 1 / alters.length;
    for (const { id: other } of alters) {
      if (knows.has(`${other} ${id}`)) invested += 1 / alters.length / (degrees.get(other) ?? 1);
    }
    total += invested ** 2;
  }
  return total;
}

function agree(what: string, ours: number | undefined, theirs: number | undefined): void {
  if (ours === undefined || theirs === undefined || !(Math.abs(ours - theirs) <= 1e-9)) {
    throw new Error(`${what}: ours is ${String(ours)}, the other is ${String(theirs)}.`);
  }
}

function inTurns(what: string, ours: () => unknown, theirs?: () => unknown): NetworkTiming {
  const mine: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    mine.push(timeOf(ours));
    if (theirs) other.push(timeOf(theirs));
  }
  return { what, ours: median(mine), theirs: theirs ? median(other) : undefined };
}

/** Milliseconds of one call, from as many as fill about ten. */
function timeOf(call: () => unknown): number {
  let calls = 0;
  const started = performance.now();
  let passed = 0;
  while (passed < 10) {
    call();
    calls += 1;
    passed = performance.now() - started;
  }
  return passed / calls;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
