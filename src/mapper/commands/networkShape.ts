import { z } from 'zod';
import type { EgoNetwork } from '#src/domain/network/egoNetwork.ts';

const answers = z
  .record(
    z.string(),
    z
      .string('must be a word for the kind, or null when it is not known')
      .nullish()
      .transform((value) => value ?? undefined),
    'must be an object of answers, such as {"field": "health"}',
  )
  .default({});

const alter = z.object(
  {
    id: z.string('must be a text that names this person only').min(1, 'must not be empty'),
    name: z
      .string('must be a text')
      .nullish()
      .transform((value) => value ?? undefined),
    tieStrength: z
      .number('must be a number above 0, or null when it is not known')
      .nullish()
      .transform((value) => value ?? undefined),
    attributes: answers,
    help: z
      .array(z.string('must be a kind of help'), 'must be a list of kinds of help')
      .nullish()
      .transform((value) => value ?? undefined),
  },
  'must be a person, such as {"id": "p1", "tieStrength": 3, "attributes": {}}',
);

const tie = z.tuple(
  [
    z.string('must be the id of a person'),
    z.string('must be the id of a person'),
    z.number('must be a number above 0: 1 know each other, 2 close'),
  ],
  'must be two ids and a weight, such as ["p1", "p2", 1]',
);

/** The most people that a command takes. */
const mostAlters = 2000;

/**
 * A network as a file holds it, checked at the edge: null and absent both mean "not known".
 * Ties that make no sense pass here; the rules leave them out and say so.
 */
export const networkShape = z
  .object(
    {
      alters: z
        .array(alter, 'must be a list of people')
        .max(mostAlters, `must not hold more than ${String(mostAlters)} people`),
      ties: z.array(tie, 'must be a list of ties; [] when nobody knows anybody'),
      tiesSkipped: z
        .boolean('must be true when who knows whom was skipped, or left out')
        .nullish()
        .transform((value) => value ?? undefined),
      ego: z
        .object({ attributes: answers }, 'must be an object, such as {"attributes": {}}')
        .nullish()
        .transform((value) => value ?? undefined),
    },
    'must be a network, such as {"alters": [], "ties": []}',
  )
  .superRefine(({ alters }, context) => {
    const first = new Map<string, number>();
    for (const [position, { id }] of alters.entries()) {
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, position);
      } else {
        context.addIssue({
          code: 'custom',
          path: ['alters', position, 'id'],
          message: `is "${id}", as in alters[${String(earlier)}]; give each person an id of their own`,
        });
      }
    }
  }) satisfies z.ZodType<EgoNetwork>;
