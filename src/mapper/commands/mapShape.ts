import { z } from 'zod';
import { networkMap } from '#src/domain/network/mapModel.ts';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { networkShape } from './networkShape.ts';

const attributeIds = networkMap.attributes.map(({ id }) => id);
const helpIds = networkMap.helpTypes.map(({ id }) => id);

/**
 * What `npm run map` reads: a network, or an object that holds one as `network`. The map has its
 * own four attributes and six kinds of help. The kinds within an attribute may carry any names.
 */
export const mapShape = z
  .preprocess(
    (input) =>
      typeof input === 'object' && input !== null && !('network' in input)
        ? { network: input }
        : input,
    z.object({ network: networkShape }, 'must be a network, such as {"alters": [], "ties": []}'),
  )
  .superRefine(({ network }, context) => {
    for (const [position, alter] of network.alters.entries()) {
      const path = ['network', 'alters', position];
      for (const id of Object.keys(alter.attributes)) {
        if (!attributeIds.includes(id)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'attributes', id],
            message: `is no question of the map${nearest(id, attributeIds)}`,
          });
        }
      }
      for (const [place, id] of (alter.help ?? []).entries()) {
        if (!helpIds.includes(id)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'help', place],
            message: `is "${id}", which is no kind of help of the map${nearest(id, helpIds)}`,
          });
        }
      }
      const strength = alter.tieStrength;
      if (strength !== undefined && !(strength >= 1 && strength <= 5)) {
        context.addIssue({
          code: 'custom',
          path: [...path, 'tieStrength'],
          message: 'must be from 1 (lapsed) to 5 (close), or null when it is not known',
        });
      }
    }
    for (const { id, kinds } of networkMap.attributes) {
      const found = new Set(network.alters.flatMap(({ attributes }) => attributes[id] || []));
      if (found.size > kinds.length) {
        context.addIssue({
          code: 'custom',
          path: ['network', 'alters'],
          message: `hold ${String(found.size)} kinds of "${id}", and the map has ${String(kinds.length)}; use ${kinds.map((kind) => kind.id).join(', ')}`,
        });
      }
    }
  });

function nearest(id: string, ids: readonly string[]): string {
  const near = didYouMean(id, ids);
  return near === undefined ? `; use ${ids.join(', ')}` : `; did you mean "${near}"?`;
}
