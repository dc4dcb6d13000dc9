import type { EgoNetwork, Tie } from './egoNetwork.ts';

/**
 * The alters and the clean ties between them, by position in the network's list. Every measure
 * of structure takes this, so that none counts a tie twice. Ego is left out.
 */
export type AlterGraph = {
  readonly ids: readonly string[];
  /** How strong ego's tie to each is; `undefined` when that is not recorded above 0. */
  readonly strengths: readonly (number | undefined)[];
  /** For each alter, those they know and how well. Knowing goes both ways. */
  readonly neighbours: readonly ReadonlyMap<number, number>[];
  /** How many pairs know each other. */
  readonly tieCount: number;
  /** Ties that were left out, and why, in the order of the network. */
  readonly leftOut: readonly LeftOutTie[];
};

export type LeftOutTie = {
  readonly tie: Tie;
  /** Of two ties for one pair the heavier one is kept. */
  readonly why: 'self' | 'unknown-id' | 'no-weight' | 'duplicate';
};

/**
 * Cleans a network's ties: a tie of someone to themselves, to an unknown id, or without a weight
 * above 0 is left out, and a pair named twice is kept once, with the larger weight.
 *
 * @throws when two alters share an id
 */
export function alterGraph(network: EgoNetwork): AlterGraph {
  const positions = new Map<string, number>();
  for (const [position, { id }] of network.alters.entries()) {
    if (positions.has(id)) {
      throw new Error(`Two people have the id "${id}". Give each person an id of their own.`);
    }
    positions.set(id, position);
  }
  const neighbours = network.alters.map(() => new Map<number, number>());
  const leftOut: LeftOutTie[] = [];
  let tieCount = 0;
  for (const tie of network.ties) {
    const [one, other, weight] = tie;
    const from = positions.get(one);
    const to = positions.get(other);
    const ofOne = from === undefined ? undefined : neighbours[from];
    const ofOther = to === undefined ? undefined : neighbours[to];
    if (from === undefined || to === undefined || !ofOne || !ofOther) {
      leftOut.push({ tie, why: 'unknown-id' });
    } else if (from === to) {
      leftOut.push({ tie, why: 'self' });
    } else if (!(weight > 0)) {
      leftOut.push({ tie, why: 'no-weight' });
    } else {
      const earlier = ofOne.get(to);
      if (earlier === undefined) tieCount += 1;
      else leftOut.push({ tie, why: 'duplicate' });
      const kept = Math.max(earlier ?? 0, weight);
      ofOne.set(to, kept);
      ofOther.set(from, kept);
    }
  }
  return {
    ids: network.alters.map(({ id }) => id),
    strengths: network.alters.map(({ tieStrength }) =>
      tieStrength !== undefined && tieStrength > 0 ? tieStrength : undefined,
    ),
    neighbours,
    tieCount,
    leftOut,
  };
}
