import type { z } from 'zod';
import { alterGraph, type AlterGraph } from '#src/domain/network/alterGraph.ts';
import { blau } from '#src/domain/network/composition/blau.ts';
import {
  blauByBestSplit,
  blauByKinds,
  blauByReachableKinds,
} from '#src/domain/network/composition/blauNormalised.ts';
import { evenness, evennessOverKinds } from '#src/domain/network/composition/evenness.ts';
import { gower } from '#src/domain/network/composition/gower.ts';
import { hillOne, hillTwo } from '#src/domain/network/composition/hill.ts';
import { kindCounts } from '#src/domain/network/composition/kindCounts.ts';
import { richness } from '#src/domain/network/composition/richness.ts';
import { shannon, shannonBits } from '#src/domain/network/composition/shannon.ts';
import { simpson } from '#src/domain/network/composition/simpson.ts';
import { sum } from '#src/domain/network/composition/sum.ts';
import type { Known } from '#src/domain/network/known.ts';
import { countAlike, eiIndex } from '#src/domain/network/similarity/eiIndex.ts';
import { betweenness, betweennessShare } from '#src/domain/network/structure/betweenness.ts';
import { componentRatio } from '#src/domain/network/structure/componentRatio.ts';
import { components } from '#src/domain/network/structure/components.ts';
import { constraint, weightedConstraint } from '#src/domain/network/structure/constraint.ts';
import { density } from '#src/domain/network/structure/density.ts';
import {
  effectiveSize,
  weightedEffectiveSize,
} from '#src/domain/network/structure/effectiveSize.ts';
import { efficiency, weightedEfficiency } from '#src/domain/network/structure/efficiency.ts';
import { fragmentation } from '#src/domain/network/structure/fragmentation.ts';
import { hierarchy, weightedHierarchy } from '#src/domain/network/structure/hierarchy.ts';
import { isolates } from '#src/domain/network/structure/isolates.ts';
import { largestComponentShare } from '#src/domain/network/structure/largestComponentShare.ts';
import { meanTieValue } from '#src/domain/network/structure/meanTieValue.ts';
import { redundancy } from '#src/domain/network/structure/redundancy.ts';
import {
  meanTieStrength,
  tieStrengthDeviation,
} from '#src/domain/network/structure/tieStrength.ts';
import type { caseShape } from './caseShape.ts';
import { fieldNumber } from './fieldNumber.ts';

const decimals = 12;

/** Every measure of a network, under the names that researchers exchange; docs/measures.md. */
export function measureFields({ network, spec }: z.output<typeof caseShape>) {
  const attributes = Object.entries(spec.attributes).map(([id, offered]) => {
    const values = network.alters.map((alter) => alter.attributes[id]);
    return { id, offered, values, own: network.ego?.attributes[id] };
  });
  return {
    structure: structureFields(alterGraph(network)),
    composition: Object.fromEntries(
      attributes.map(({ id, offered, values }) => [id, compositionFields(values, offered)]),
    ),
    ei: Object.fromEntries(attributes.map(({ id, own, values }) => [id, eiFields(own, values)])),
    gower_mean: spec.gower === undefined ? null : field(gower(network.alters, spec.gower)),
  };
}

function structureFields(graph: AlterGraph) {
  const n = graph.ids.length;
  return {
    n,
    ties: graph.tieCount,
    degree_ego: n,
    density: field(density(graph)),
    mean_tie_value: field(meanTieValue(graph)),
    strength_n: graph.strengths.filter((strength) => strength !== undefined).length,
    strength_mean: field(meanTieStrength(graph)),
    strength_sd_pop: field(tieStrengthDeviation(graph)),
    components: components(graph).length,
    isolates: isolates(graph),
    largest_component_share: field(largestComponentShare(graph)),
    component_ratio: field(componentRatio(graph)),
    fragmentation: field(fragmentation(graph)),
    effective_size: field(effectiveSize(graph)),
    redundancy: field(redundancy(graph)),
    efficiency: field(efficiency(graph)),
    constraint: field(constraint(graph)),
    hierarchy: field(hierarchy(graph)),
    constraint_w: field(weightedConstraint(graph)),
    hierarchy_w: field(weightedHierarchy(graph)),
    effective_size_w: field(weightedEffectiveSize(graph)),
    efficiency_w: field(weightedEfficiency(graph)),
    betweenness: field(betweenness(graph)),
    betweenness_norm: field(betweennessShare(graph)),
  };
}

function compositionFields(values: readonly (string | undefined)[], offered: number) {
  const counts = kindCounts(values);
  return {
    n_valid: sum(counts),
    richness: richness(counts),
    blau: field(blau(counts)),
    blau_norm_k: field(blauByKinds(counts, offered)),
    blau_norm_min: field(blauByReachableKinds(counts, offered)),
    blau_norm_int: field(blauByBestSplit(counts, offered)),
    iqv: field(blauByKinds(counts, offered)),
    simpson_unbiased: field(simpson(counts)),
    shannon_nats: field(shannon(counts)),
    shannon_bits: field(shannonBits(counts)),
    evenness_observed: field(evenness(counts)),
    evenness_k: field(evennessOverKinds(counts, offered)),
    hill1: field(hillOne(counts)),
    hill2: field(hillTwo(counts)),
  };
}

function eiFields(own: string | undefined, values: readonly (string | undefined)[]) {
  const { value: counted } = countAlike(own, values);
  if (counted === undefined) return { external: null, internal: null, ei: null, prop_same: null };
  const { alike, different } = counted;
  return {
    external: different,
    internal: alike,
    ei: field(eiIndex(counted)),
    prop_same: field({ value: alike / (alike + different) }),
  };
}

function field(measure: Known<number>): number | null {
  return fieldNumber(measure, decimals);
}
