import { bandOf } from '../quiz/bandOf.ts';
import type { Band } from '../quiz/quiz.ts';
import { roundHalfUp } from '../quiz/roundHalfUp.ts';
import { alterGraph } from './alterGraph.ts';
import { findCircles, type Circle } from './circles.ts';
import { sum } from './composition/sum.ts';
import type { EgoNetwork } from './egoNetwork.ts';
import { known, unknown, type Known } from './known.ts';
import { leaveOneOut, type WithoutOne } from './leaveOneOut.ts';
import { likenessCounts, type LikenessCount } from './likeness.ts';
import { mapDetails, type AttributeMix, type MapDetails } from './mapDetails.ts';
import { mapScoreIds, type MapModel, type MapScoreId } from './mapModel.ts';
import { levelOf, mapScores } from './mapScores.ts';

/** Everything that a map says about one person's network. */
export type MapReport = {
  /** How many people are on the map. */
  readonly people: number;
  /**
   * Whether there are enough people for scores. When there are not, the values are here all the
   * same, for the map command, and the screen shows none of them.
   */
  readonly enoughPeople: boolean;
  readonly scores: Readonly<Record<MapScoreId, MapScore>>;
  /** Mean of the four scores, 0 to 100; shown only when asked for. Undefined when one is missing
   * or there are too few people. */
  readonly overall: Known<number>;
  /** The mix in each attribute, in the order of the model. */
  readonly attributes: readonly AttributeMix[];
  /** How many people are close, known and lapsed, in the order of the model. */
  readonly levels: readonly { readonly level: string; readonly people: number }[];
  /** The largest first; none when who knows whom was skipped. What a circle is called is the
   * person's to say. */
  readonly circles: readonly Circle[];
  /** Ids of those who know nobody else on the map; none when who knows whom was skipped. */
  readonly unattached: readonly string[];
  /** Who gives each kind of help, in the order of the model; empty: nobody. */
  readonly help: readonly { readonly help: string; readonly by: readonly string[] }[];
  /** The kinds of help that one person alone gives. */
  readonly restingOnOne: readonly { readonly help: string; readonly id: string }[];
  /** How many are like ego, as plain counts that no score uses. */
  readonly likeness: readonly LikenessCount[];
  /** For the curious: the field's own measures. */
  readonly details: MapDetails;
};

/** One score of the map. */
export type MapScore = {
  /** Exact, 0 to 100. */
  readonly score: Known<number>;
  /** For display; undefined when the score is. */
  readonly rounded: number | undefined;
  /** The band of the rounded score; undefined when that is. */
  readonly band: Band | undefined;
  /** "Without any one person this would be between low and high." */
  readonly withoutOne: Known<WithoutOne>;
};

/**
 * Reads a map: the four scores with their leave-one-out ranges, the circles, who helps with what,
 * who is like ego, and the details. Nothing in it compares the person with anyone else.
 */
export function mapReport(network: EgoNetwork, model: MapModel): MapReport {
  const graph = alterGraph(network);
  const enoughPeople = network.alters.length >= model.fewestPeople;
  const scores = mapScores(network, model);
  const ranges = leaveOneOut(network, model);
  const help = model.helpTypes.map(({ id }) => ({
    help: id,
    by: network.alters.filter((alter) => alter.help?.includes(id)).map((alter) => alter.id),
  }));
  const scoreOf = (id: MapScoreId): MapScore => {
    const { value } = scores[id];
    const rounded = value === undefined ? undefined : roundHalfUp(value);
    return {
      score: scores[id],
      rounded,
      band: rounded === undefined ? undefined : bandOf(model, rounded),
      withoutOne: ranges[id],
    };
  };
  return {
    people: network.alters.length,
    enoughPeople,
    scores: {
      variety: scoreOf('variety'),
      openness: scoreOf('openness'),
      spread: scoreOf('spread'),
      help: scoreOf('help'),
    },
    overall: enoughPeople
      ? meanOfAll(mapScoreIds.map((id) => scores[id]))
      : unknown('too-few-people'),
    levels: model.levels.map(({ id }) => ({
      level: id,
      people: network.alters.filter(
        ({ tieStrength }) => levelOf(model.levels, tieStrength)?.id === id,
      ).length,
    })),
    ...(network.tiesSkipped ? { circles: [], unattached: [] } : findCircles(graph)),
    help,
    restingOnOne: help.flatMap(({ help: kind, by }) => {
      const [only] = by;
      return by.length === 1 && only !== undefined ? [{ help: kind, id: only }] : [];
    }),
    likeness: likenessCounts(network, model),
    ...mapDetails(network, graph, model),
  };
}

function meanOfAll(scores: readonly Known<number>[]): Known<number> {
  const values = scores.flatMap(({ value }) => value ?? []);
  return values.length < scores.length
    ? unknown('score-missing')
    : known(sum(values) / values.length);
}
