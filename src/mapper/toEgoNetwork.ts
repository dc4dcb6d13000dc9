import type { Alter, EgoNetwork } from '#src/domain/network/egoNetwork.ts';
import { mapQuestions } from './mapOptions.ts';
import { answerOf, helpOf, isLeftOut, type MapProgress, notSure } from './mapProgress.ts';

/**
 * The network that the rules read. Questions that were skipped, or have not been reached, are
 * absent for everybody; "Not sure" is absent for that person.
 */
export function toEgoNetwork(map: MapProgress): EgoNetwork {
  const questions = mapQuestions.filter(({ id }) => !isLeftOut(map, id));
  const asksHelp = !isLeftOut(map, 'help');
  const alters = map.people.map((person): Alter => {
    const answers = questions.flatMap(({ id }): [string, string][] => {
      const answer = answerOf(person, id);
      return answer === undefined || answer === notSure ? [] : [[id, answer]];
    });
    const { closeness, ...attributes } = Object.fromEntries(answers);
    return {
      id: person.id,
      tieStrength: closeness === undefined ? undefined : Number(closeness),
      attributes,
      help: asksHelp ? helpOf(person) : undefined,
    };
  });
  const tiesSkipped = isLeftOut(map, 'ties');
  const ownField = map.ownField === notSure ? undefined : map.ownField;
  return {
    alters,
    ties: tiesSkipped ? [] : map.ties.map(({ a, b, strength }) => [a, b, strength]),
    tiesSkipped,
    ego: ownField === undefined ? undefined : { attributes: { field: ownField } },
  };
}
