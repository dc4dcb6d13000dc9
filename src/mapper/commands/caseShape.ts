import { z } from 'zod';
import { networkShape } from './networkShape.ts';

/** What `npm run measure` reads: a network, and which attributes to measure. */
export const caseShape = z
  .object(
    {
      network: networkShape,
      spec: z
        .object(
          {
            attributes: z
              .record(
                z.string(),
                z
                  .int('must be how many kinds the question offers, a whole number')
                  .min(1, 'must be 1 or more'),
                'must name each attribute and how many kinds it has, such as {"field": 12}',
              )
              .default({}),
            gower: z
              .array(
                z.string('must be the name of an attribute'),
                'must be a list of attributes, or null',
              )
              .nullish()
              .transform((value) => value ?? undefined),
          },
          'must be an object, such as {"attributes": {"field": 12}, "gower": null}',
        )
        .prefault({}),
    },
    'must be an object, such as {"network": {…}, "spec": {…}}',
  )
  .superRefine(({ network, spec }, context) => {
    if (network.tiesSkipped) {
      context.addIssue({
        code: 'custom',
        path: ['network', 'tiesSkipped'],
        message:
          'must not be true: nothing can be measured of ties that are not known; use npm run map',
      });
    }
    for (const [id, offered] of Object.entries(spec.attributes)) {
      const found = new Set(network.alters.flatMap(({ attributes }) => attributes[id] || []));
      if (found.size > offered) {
        context.addIssue({
          code: 'custom',
          path: ['spec', 'attributes', id],
          message: `is ${String(offered)}, but ${String(found.size)} kinds occur (${firstFew([...found])}); say how many the question offers`,
        });
      }
    }
  });

function firstFew(kinds: readonly string[]): string {
  return kinds.length > 5 ? `${kinds.slice(0, 5).join(', ')}, …` : kinds.join(', ');
}
