import type { EgoNetwork } from './egoNetwork.ts';
import { known, unknown, type Known } from './known.ts';
import type { MapModel, MapScoreId } from './mapModel.ts';
import { mapScores } from './mapScores.ts';

/**
 * What a score would be without any one person. It shows how much rests on one name; it is not a
 * confidence interval.
 */
export type WithoutOne = {
  readonly low: number;
  readonly high: number;
  /** Id of the person without whom the score is lowest; the first of equal ones. */
  readonly lowWithout: string;
  /** Id of the person without whom the score is highest; the first of equal ones. */
  readonly highWithout: string;
  /** Ids of those without whom the score could not be worked out at all. */
  readonly unknownWithout: readonly string[];
};

/**
 * Drops each person in turn and works the scores out again: the least and the greatest of each.
 *
 * Undefined below `model.fewestPeople` people, and for a score that cannot be worked out without
 * anyone.
 */
export function leaveOneOut(
  network: EgoNetwork,
  model: MapModel,
): Readonly<Record<MapScoreId, Known<WithoutOne>>> {
  const enough = network.alters.length >= model.fewestPeople;
  const drops = enough
    ? network.alters.map(({ id }) => ({ id, scores: mapScores(without(network, id), model) }))
    : [];
  const rangeOf = (score: MapScoreId): Known<WithoutOne> => {
    if (!enough) {
      return unknown(network.alters.length === 0 ? 'no-people' : 'too-few-people');
    }
    const values = drops.flatMap(({ id, scores }) => {
      const { value } = scores[score];
      return value === undefined ? [] : [{ id, value }];
    });
    const [first] = values;
    if (!first) return unknown('score-missing');
    const lowest = values.reduce((low, next) => (next.value < low.value ? next : low), first);
    const highest = values.reduce((high, next) => (next.value > high.value ? next : high), first);
    return known({
      low: lowest.value,
      high: highest.value,
      lowWithout: lowest.id,
      highWithout: highest.id,
      unknownWithout: drops
        .filter(({ scores }) => scores[score].value === undefined)
        .map(({ id }) => id),
    });
  };
  return {
    variety: rangeOf('variety'),
    openness: rangeOf('openness'),
    spread: rangeOf('spread'),
    help: rangeOf('help'),
  };
}

/** A network without one of its people and their ties. */
function without(network: EgoNetwork, id: string): EgoNetwork {
  const { alters, ties } = network;
  return {
    ...network,
    alters: alters.filter((alter) => alter.id !== id),
    ties: ties.filter(([one, other]) => one !== id && other !== id),
  };
}
