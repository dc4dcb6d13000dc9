import { alterGraph, type AlterGraph } from './alterGraph.ts';
import { kindCounts } from './composition/kindCounts.ts';
import { simpsonScore } from './composition/simpson.ts';
import { sum } from './composition/sum.ts';
import type { Alter, EgoNetwork } from './egoNetwork.ts';
import { known, unknown, type Known } from './known.ts';
import type { MapLevel, MapModel, MapScoreId } from './mapModel.ts';
import { density } from './structure/density.ts';

export type MapScores = Readonly<Record<MapScoreId, Known<number>>>;

/** How many attributes must be known for two people before there is a Variety score. */
const fewestAttributes = 2;

/** The four scores of a map, exact, 0 to 100 each. Each function below says what one means. */
export function mapScores(network: EgoNetwork, model: MapModel): MapScores {
  return {
    variety: varietyScore(network.alters, model),
    openness: network.tiesSkipped ? unknown('ties-skipped') : opennessScore(alterGraph(network)),
    spread: spreadScore(network.alters, model),
    help: helpScore(network.alters, model),
  };
}

/**
 * Variety: how often two people of the map differ in kind of work, stage, place and how they met.
 *
 * Mean, over the attributes known for two or more people, of `simpsonScore`. 0 when everybody is
 * alike in everything, 100 when all are as mixed as the questions allow. Undefined when fewer
 * than two attributes are known for two people. Skipped answers count neither way.
 */
export function varietyScore(alters: readonly Alter[], model: MapModel): Known<number> {
  if (alters.length === 0) return unknown('no-people');
  const scores = model.attributes.flatMap(
    ({ id, kinds }) => attributeScore(alters, id, kinds.length).value ?? [],
  );
  if (scores.length < fewestAttributes) {
    return unknown(alters.length === 1 ? 'one-person' : 'too-few-attributes');
  }
  return known(sum(scores) / scores.length);
}

/** One attribute's part in Variety, 0 to 100; undefined when known for fewer than two people. */
export function attributeScore(
  alters: readonly Alter[],
  attributeId: string,
  kindsOffered: number,
): Known<number> {
  return simpsonScore(
    kindCounts(alters.map(({ attributes }) => attributes[attributeId])),
    kindsOffered,
  );
}

/**
 * Openness: how few of the map's people know each other.
 *
 * 100 · (1 − density). 0 when everybody knows everybody, 100 when nobody does. Undefined for
 * fewer than two people.
 */
export function opennessScore(graph: AlterGraph): Known<number> {
  const share = density(graph);
  return share.value === undefined ? share : known(100 * (1 - share.value));
}

/**
 * Spread: how mixed the map is in close, known and lapsed ties.
 *
 * `simpsonScore` over the three levels. 0 when all are equally close, 100 when two people picked
 * from the map differ as often as in an even mix. Undefined when closeness is known for fewer
 * than two people.
 */
export function spreadScore(alters: readonly Alter[], { levels }: MapModel): Known<number> {
  return simpsonScore(
    kindCounts(alters.map(({ tieStrength }) => levelOf(levels, tieStrength)?.id)),
    levels.length,
  );
}

/** The level that a tie strength falls in; undefined when it is missing or below every level. */
export function levelOf(
  levels: readonly MapLevel[],
  tieStrength: number | undefined,
): MapLevel | undefined {
  return tieStrength === undefined ? undefined : levels.find(({ from }) => tieStrength >= from);
}

/**
 * Help: the share of the kinds of help that at least one person gives.
 *
 * 100 · covered / offered. 0 when nobody gives any, 100 when every kind is covered. Undefined when
 * help was skipped for everybody.
 */
export function helpScore(alters: readonly Alter[], { helpTypes }: MapModel): Known<number> {
  if (alters.length === 0) return unknown('no-people');
  if (alters.every(({ help }) => help === undefined)) return unknown('no-answers');
  const given = new Set(alters.flatMap(({ help }) => help ?? []));
  return known((100 * helpTypes.filter(({ id }) => given.has(id)).length) / helpTypes.length);
}
