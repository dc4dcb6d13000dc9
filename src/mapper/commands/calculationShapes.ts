import { z } from 'zod';

const share = z
  .number('must be a share from 0 to 1')
  .min(0, 'must be 0 or more')
  .max(1, 'must be 1 or less');

const kind = z.string('must be the name of a kind');

/** A list of kinds and how far they are apart, for Rao–Stirling diversity. */
export const raoShape = z
  .object({
    values: z.array(kind.nullable(), 'must be a list of kinds'),
    distances: z.array(
      z.tuple([kind, kind, share], 'must be two kinds and a distance, such as ["a", "b", 0.5]'),
      'must be a list of distances, such as [["a", "b", 0.5]]',
    ),
  })
  .superRefine(({ values, distances }, context) => {
    const given = new Set(distances.flatMap(([one, other]) => [pairKey(one, other)]));
    const kinds = [...new Set(values.flatMap((value) => value || []))];
    for (const [position, one] of kinds.entries()) {
      for (const other of kinds.slice(position + 1)) {
        if (!given.has(pairKey(one, other))) {
          context.addIssue({
            code: 'custom',
            path: ['distances'],
            message: `must say how far "${one}" and "${other}" are apart`,
          });
        }
      }
    }
  });

/** One key for two kinds, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return JSON.stringify([one, other].sort());
}

/** Kinds of work with a status each, and those in which ego knows somebody. */
export const positionShape = z
  .object({
    positions: z.record(
      z.string(),
      z.number('must be a number'),
      'must be kinds of work with a status each, such as {"nurse": 69}',
    ),
    accessed: z.array(kind, 'must be a list of kinds of work'),
  })
  .superRefine(({ positions, accessed }, context) => {
    for (const [place, position] of accessed.entries()) {
      if (!Object.hasOwn(positions, position)) {
        context.addIssue({
          code: 'custom',
          path: ['accessed', place],
          message: `is "${position}", which is not among the positions; add it there`,
        });
      }
    }
  });

/** The share of contacts like ego, and that among the people ego could meet. */
export const colemanShape = z.object({ s: share, w: share });

const count = z.int('must be a whole number of people').min(0, 'must be 0 or more');

/** Alike and known, alike and not, different and known, different and not. */
export const yuleShape = z.object({
  table: z.tuple([count, count, count, count], 'must be four numbers, such as [9, 51, 1, 39]'),
});
