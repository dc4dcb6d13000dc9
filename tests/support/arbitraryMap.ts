import fc from 'fast-check';
import { helpKinds, mapQuestions, prompts } from '../../src/mapper/mapOptions.ts';
import {
  addPerson,
  answerForTheRest,
  freshMap,
  type MapProgress,
  nameCircle,
  notSure,
  removePerson,
  renamePerson,
  setAnswer,
  setHelp,
  setNamedAt,
  setOwnField,
  setTie,
  tieAll,
  turnPerson,
} from '../../src/mapper/mapProgress.ts';

/** A move of the mapper: what it does to a map, whoever is on it. */
export type MapMove = { readonly name: string; readonly move: (map: MapProgress) => MapProgress };

const name = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('Ana', 'ANA', 'Tom', 'Li', 'Zoë', 'zoe', 'A.B.', 'ab', '', '  '),
);
const prompt = fc.constantFrom(...prompts.map(({ id }) => id));
const question = fc.constantFrom(...mapQuestions);
const someone = fc.nat({ max: 40 });

/** The id of a person, or of nobody when there are fewer. */
function idAt(map: MapProgress, index: number): string {
  return map.people[index % (map.people.length + 1)]?.id ?? 'p999';
}

/** Any change that a visitor can make. */
export const mapMove: fc.Arbitrary<MapMove> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(prompt, name).map(([at, typed]) => move('addPerson', (map) => addPerson(map, at, typed))) },
  fc.tuple(someone, name).map(([who, typed]) => move('renamePerson', (map) => renamePerson(map, idAt(map, who), typed))),
  someone.map((who) => move('removePerson', (map) => removePerson(map, idAt(map, who)))),
  fc.tuple(someone, prompt, fc.boolean()).map(([who, at, named]) => move('setNamedAt', (map) => setNamedAt(map, idAt(map, who), at, named))),
  fc.tuple(someone, question, fc.nat()).map(([who, { id, options }, option]) =>
    move('setAnswer', (map) => setAnswer(map, idAt(map, who), id, [...options.map((each) => each.id), notSure, undefined][option % (options.length + 2)])),
  ),
  question.map(({ id, options }) => move('answerForTheRest', (map) => answerForTheRest(map, id, options[0]?.id ?? ''))),
  fc.constantFrom('health', notSure, undefined).map((field) => move('setOwnField', (map) => setOwnField(map, field))),
  fc.tuple(someone, fc.constantFrom(...helpKinds), fc.boolean()).map(([who, { id }, gives]) => move('setHelp', (map) => setHelp(map, idAt(map, who), id, gives))),
  { weight: 3, arbitrary: fc.tuple(someone, someone, fc.constantFrom(0 as const, 1 as const, 2 as const)).map(([one, other, strength]) => move('setTie', (map) => setTie(map, idAt(map, one), idAt(map, other), strength))) },
  fc.array(someone, { maxLength: 6 }).map((whos) => move('tieAll', (map) => tieAll(map, whos.map((who) => idAt(map, who))))),
  fc.tuple(someone, name).map(([who, typed]) => move('nameCircle', (map) => nameCircle(map, [idAt(map, who)], typed))),
  fc.tuple(someone, fc.integer({ min: -900, max: 900 })).map(([who, degrees]) => move('turnPerson', (map) => turnPerson(map, idAt(map, who), degrees))),
); // prettier-ignore

/** A map that some moves led to. */
export const arbitraryMap: fc.Arbitrary<MapProgress> = fc
  .array(mapMove, { maxLength: 120 })
  .map((moves) => moves.reduce((map, { move: make }) => make(map), freshMap));

function move(name: string, make: MapMove['move']): MapMove {
  return { name, move: make };
}
