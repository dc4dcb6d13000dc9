import { alterGraph } from '#src/domain/network/alterGraph.ts';
import type { EgoNetwork } from '#src/domain/network/egoNetwork.ts';
import type { Known } from '#src/domain/network/known.ts';
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
import { roominess } from '#src/domain/network/structure/roominess.ts';
import {
  meanTieStrength,
  tieStrengthDeviation,
} from '#src/domain/network/structure/tieStrength.ts';

/** Every measure of structure at once. */
export function structureOf(network: EgoNetwork) {
  const graph = alterGraph(network);
  return {
    components: { value: components(graph).length },
    isolates: { value: isolates(graph) },
    density: density(graph),
    meanTieValue: meanTieValue(graph),
    meanTieStrength: meanTieStrength(graph),
    tieStrengthDeviation: tieStrengthDeviation(graph),
    largestComponentShare: largestComponentShare(graph),
    componentRatio: componentRatio(graph),
    fragmentation: fragmentation(graph),
    effectiveSize: effectiveSize(graph),
    weightedEffectiveSize: weightedEffectiveSize(graph),
    redundancy: redundancy(graph),
    efficiency: efficiency(graph),
    weightedEfficiency: weightedEfficiency(graph),
    constraint: constraint(graph),
    weightedConstraint: weightedConstraint(graph),
    roominess: roominess(graph),
    hierarchy: hierarchy(graph),
    weightedHierarchy: weightedHierarchy(graph),
    betweenness: betweenness(graph),
    betweennessShare: betweennessShare(graph),
  } satisfies Record<string, Known<number>>;
}

export type Structure = ReturnType<typeof structureOf>;
