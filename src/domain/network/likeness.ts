import type { EgoNetwork } from './egoNetwork.ts';
import type { MapAttribute, MapModel } from './mapModel.ts';

/** How many alters are like ego in one respect, as plain counts. */
export type LikenessCount = {
  readonly attribute: string;
  readonly alike: number;
  readonly different: number;
  /** How many alters it is not known of; all of them when ego's own answer is missing. */
  readonly notKnown: number;
};

/**
 * Counts who is like ego in each attribute that allows it ("8 of 12 do your kind of work"). No
 * score uses it: whether likeness is a loss depends on who ego is and what the people are for.
 */
export function likenessCounts(network: EgoNetwork, model: MapModel): readonly LikenessCount[] {
  return model.attributes.flatMap((attribute) => {
    if (attribute.likeness === undefined) return [];
    const own = ownKind(attribute.id, attribute.likeness, network);
    const values = network.alters.flatMap(({ attributes }) => attributes[attribute.id] || []);
    const compared = own === undefined ? [] : values;
    const alike = compared.filter((value) => value === own).length;
    return [
      {
        attribute: attribute.id,
        alike,
        different: compared.length - alike,
        notKnown: network.alters.length - compared.length,
      },
    ];
  });
}

/** The kind that means "like ego"; undefined when ego skipped the question. */
function ownKind(
  attributeId: string,
  likeness: NonNullable<MapAttribute['likeness']>,
  { ego }: EgoNetwork,
): string | undefined {
  return likeness.like === 'kind' ? likeness.kind : ego?.attributes[attributeId] || undefined;
}
