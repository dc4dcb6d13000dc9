import { networkMap, type MapModel } from '#src/domain/network/mapModel.ts';

const kinds = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

/** A map small enough to try every pretend person there could be. */
export const tinyMap: MapModel = {
  ...networkMap,
  id: 'tiny-map',
  attributes: [
    { id: 'field', label: 'Field', kinds: kinds('a', 'b', 'c'), likeness: { like: 'ego' } },
    {
      id: 'stage',
      label: 'Stage',
      kinds: kinds('same', 'other'),
      likeness: { like: 'kind', kind: 'same' },
    },
    { id: 'place', label: 'Place', kinds: kinds('near', 'far') },
  ],
  helpTypes: kinds('advice', 'support', 'news'),
};
