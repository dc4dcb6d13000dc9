import { alterGraph, type LeftOutTie } from '#src/domain/network/alterGraph.ts';
import type { EgoNetwork } from '#src/domain/network/egoNetwork.ts';

const reasons: Readonly<Record<LeftOutTie['why'], string>> = {
  self: 'it ties a person to themselves',
  'unknown-id': 'it names a person who is not among the alters',
  'no-weight': 'its weight is not above 0',
  duplicate: 'the pair is there already; the larger weight holds',
};

/** One line for each tie that the measures leave out, saying why. */
export function sayLeftOut(network: EgoNetwork): string[] {
  return alterGraph(network).leftOut.map(
    ({ tie, why }) => `Left out the tie ${JSON.stringify(tie)}: ${reasons[why]}.`,
  );
}
