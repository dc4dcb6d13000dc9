import type { AlterGraph } from './alterGraph.ts';
import { gower } from './composition/gower.ts';
import { hillTwo } from './composition/hill.ts';
import { kindCounts } from './composition/kindCounts.ts';
import { richness } from './composition/richness.ts';
import { simpson, simpsonScore } from './composition/simpson.ts';
import { sum } from './composition/sum.ts';
import type { EgoNetwork } from './egoNetwork.ts';
import { unknown, type Known } from './known.ts';
import type { MapModel } from './mapModel.ts';
import { betweenness, betweennessShare } from './structure/betweenness.ts';
import { constraint } from './structure/constraint.ts';
import { density } from './structure/density.ts';
import { effectiveSize } from './structure/effectiveSize.ts';
import { efficiency } from './structure/efficiency.ts';
import { fragmentation } from './structure/fragmentation.ts';
import { hierarchy } from './structure/hierarchy.ts';
import { largestComponentShare } from './structure/largestComponentShare.ts';
import { roominess } from './structure/roominess.ts';

/** The mix of kinds in one attribute. */
export type AttributeMix = {
  readonly attribute: string;
  /** How many people it is known of. */
  readonly answered: number;
  /** How many kinds occur. */
  readonly kinds: number;
  /** People of each kind, in the order of the model; kinds that nobody is of are 0. */
  readonly counts: readonly { readonly kind: string; readonly people: number }[];
  /** The chance, 0 to 1, that two different people differ. */
  readonly chanceTwoDiffer: Known<number>;
  /** The attribute's part in Variety, 0 to 100. */
  readonly score: Known<number>;
  /** How many equally common kinds would be as mixed. */
  readonly effectiveKinds: Known<number>;
};

/**
 * The field's own measures, for the curious. They rest on the ties of the map alone: `constraint`
 * and `betweenness` come out differently in a whole network, so they are not to be held against
 * published values.
 */
export type MapDetails = {
  /** On what share of the attributes two people differ, on average. */
  readonly meanPairDifference: Known<number>;
  readonly density: Known<number>;
  readonly effectiveSize: Known<number>;
  readonly efficiency: Known<number>;
  readonly constraint: Known<number>;
  /** Constraint with size taken out: 0 all know each other, 1 no two do. */
  readonly roominess: Known<number>;
  readonly hierarchy: Known<number>;
  readonly betweenness: Known<number>;
  readonly betweennessShare: Known<number>;
  readonly fragmentation: Known<number>;
  readonly largestComponentShare: Known<number>;
};

/** Works out the mix in each attribute, and the details. */
export function mapDetails(
  network: EgoNetwork,
  graph: AlterGraph,
  model: MapModel,
): { readonly attributes: readonly AttributeMix[]; readonly details: MapDetails } {
  const ofTies = (measure: (graph: AlterGraph) => Known<number>): Known<number> =>
    network.tiesSkipped ? unknown('ties-skipped') : measure(graph);
  return {
    attributes: model.attributes.map(({ id, kinds }) => {
      const values = network.alters.map(({ attributes }) => attributes[id]);
      const counts = kindCounts(values);
      return {
        attribute: id,
        answered: sum(counts),
        kinds: richness(counts),
        counts: kinds.map((kind) => ({
          kind: kind.id,
          people: values.filter((value) => value === kind.id).length,
        })),
        chanceTwoDiffer: simpson(counts),
        score: simpsonScore(counts, kinds.length),
        effectiveKinds: hillTwo(counts),
      };
    }),
    details: {
      meanPairDifference: gower(
        network.alters,
        model.attributes.map(({ id }) => id),
      ),
      density: ofTies(density),
      effectiveSize: ofTies(effectiveSize),
      efficiency: ofTies(efficiency),
      constraint: ofTies(constraint),
      roominess: ofTies(roominess),
      hierarchy: ofTies(hierarchy),
      betweenness: ofTies(betweenness),
      betweennessShare: ofTies(betweennessShare),
      fragmentation: ofTies(fragmentation),
      largestComponentShare: ofTies(largestComponentShare),
    },
  };
}
