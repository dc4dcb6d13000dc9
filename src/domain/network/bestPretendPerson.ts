import type { EgoNetwork } from './egoNetwork.ts';
import { known, unknown, type Known } from './known.ts';
import type { MapLevel, MapModel, MapScoreId } from './mapModel.ts';
import { levelOf } from './mapScores.ts';
import { weakestScore } from './weakestScore.ts';
import { whatIf, type PretendPerson, type WhatIf } from './whatIf.ts';

/** The pretend person who moves the weakest score most, and what they would change. */
export type BestPretendPerson = {
  /** The score that the person was chosen for. */
  readonly weakest: MapScoreId;
  readonly person: PretendPerson;
  /** By attribute id, the kinds that give the very same scores, the chosen one first. */
  readonly asGood: Readonly<Record<string, readonly string[]>>;
  readonly change: WhatIf;
};

/**
 * Finds the pretend person who moves the weakest score most. They know nobody on the map and give
 * at most one kind of help: a single person who gave all that is missing would be the best on
 * paper and is not to be met.
 *
 * Every score looks at other answers about the person: Variety at each attribute by itself, Spread
 * at closeness, Help at help, Openness at whom they know. So the best answer to each question
 * makes the best person of all the combinations, for the weakest score and for the others too,
 * and there is no need to try them all. Equal answers go to the rarest on the map, then to the
 * first in the model; levels to the one that is easiest to come by.
 *
 * Undefined below `model.fewestPeople` people, where no score is shown. `change.moves` can be 0:
 * a score of 100 has nowhere to go. A score below 100 always rises.
 */
export function bestPretendPerson(network: EgoNetwork, model: MapModel): Known<BestPretendPerson> {
  if (network.alters.length < model.fewestPeople) {
    return unknown(network.alters.length === 0 ? 'no-people' : 'too-few-people');
  }
  const kinds = model.attributes.map((attribute) => ({
    id: attribute.id,
    rarest: rarestFirst(
      attribute.kinds.map(({ id }) => id),
      network.alters.map(({ attributes }) => attributes[attribute.id]),
    ),
  }));
  const person: PretendPerson = {
    attributes: Object.fromEntries(kinds.map(({ id, rarest }) => [id, rarest[0]])),
    tieStrength: rarestLevel(network, model.levels)?.from,
    help: neededHelp(network, model),
  };
  const change = whatIf(network, model, person);
  const weakest = weakestScore(change.before);
  return weakest.value === undefined
    ? weakest
    : known({
        weakest: weakest.value,
        person,
        asGood: Object.fromEntries(kinds.map(({ id, rarest }) => [id, rarest])),
        change,
      });
}

/** The kinds that the fewest people are of, in the order given. */
function rarestFirst(
  kinds: readonly string[],
  values: readonly (string | undefined)[],
): readonly string[] {
  const counts = kinds.map((kind) => values.filter((value) => value === kind).length);
  const fewest = Math.min(...counts);
  return kinds.filter((_, position) => counts[position] === fewest);
}

/**
 * Somebody known slightly is easiest to come by, then somebody to write to again; closeness takes
 * time. The order is a judgement.
 */
const easiestLevels: readonly MapLevel['id'][] = ['known', 'lapsed', 'close'];

function rarestLevel({ alters }: EgoNetwork, levels: readonly MapLevel[]): MapLevel | undefined {
  const [rarest] = rarestFirst(
    easiestLevels,
    alters.map(({ tieStrength }) => levelOf(levels, tieStrength)?.id),
  );
  return levels.find(({ id }) => id === rarest);
}

/** The kind of help that the fewest people give, when it is missing or rests on one person. */
function neededHelp({ alters }: EgoNetwork, { helpTypes }: MapModel): readonly string[] {
  const [rarest] = rarestFirst(
    helpTypes.map(({ id }) => id),
    alters.flatMap(({ help }) => help ?? []),
  );
  const givers = alters.filter(({ help }) => rarest !== undefined && help?.includes(rarest));
  return rarest !== undefined && givers.length < 2 ? [rarest] : [];
}
