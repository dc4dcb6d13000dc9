import fc from 'fast-check';
import type { Alter, EgoNetwork, Tie } from '#src/domain/network/egoNetwork.ts';
import { networkMap, type MapModel } from '#src/domain/network/mapModel.ts';

/** What a random network is like. */
type Options = {
  readonly model?: MapModel;
  readonly fewest?: number;
  readonly most?: number;
  /** Whether answers may be missing. */
  readonly gaps?: boolean;
};

/** A random network whose ties are clean, over the kinds of a model; gaps unless told otherwise. */
export function arbitraryNetwork({
  model = networkMap,
  fewest = 0,
  most = 14,
  gaps = true,
}: Options = {}): fc.Arbitrary<EgoNetwork> {
  const maybe = <T>(value: fc.Arbitrary<T>) =>
    gaps ? fc.option(value, { nil: undefined }) : value;
  const kindOf = Object.fromEntries(
    model.attributes.map(({ id, kinds }) => [
      id,
      maybe(fc.constantFrom(...kinds.map((kind) => kind.id))),
    ]),
  );
  const person = fc.record({
    tieStrength: maybe(fc.integer({ min: 1, max: 5 })),
    attributes: fc.record(kindOf),
    help: maybe(fc.subarray(model.helpTypes.map(({ id }) => id))),
  });
  return fc
    .tuple(
      fc.array(person, { minLength: fewest, maxLength: most }),
      fc.record({ attributes: fc.record(kindOf) }),
      fc.integer({ min: 0, max: 4 }),
    )
    .chain(([people, ego, tiesInFour]) => {
      const alters = people.map((each, position): Alter => ({ id: `p${position}`, ...each }));
      const pairs = alters.flatMap(({ id: one }, position) =>
        alters.slice(position + 1).map(({ id: other }) => [one, other] as const),
      );
      // The density is drawn first, so that empty, sparse and full networks all come up.
      const tied = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }));
      return fc.tuple(...pairs.map(() => tied)).map((draws): EgoNetwork => ({
        alters,
        ties: pairs.flatMap(([one, other], position): Tie[] => {
          const [draw, weight] = draws[position] ?? [4, 1];
          return draw <= tiesInFour ? [[one, other, weight]] : [];
        }),
        ego,
      }));
    });
}

/** Random counts of people by kind, some kinds empty. */
export const arbitraryCounts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });
