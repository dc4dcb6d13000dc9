import { helpKinds, labelOf, mapQuestions } from '../mapOptions.ts';
import { answerOf, helpOf, type MapProgress, notSure, tieBetween } from '../mapProgress.ts';
import type { NameOf } from './mapReading.ts';

type Props = { readonly map: MapProgress; readonly nameOf: NameOf };

/** Everything that the picture shows, as a table. */
export function PeopleTable({ map, nameOf }: Props) {
  return (
    <details class="fold no-print">
      <summary>The whole map as a table</summary>
      <div class="scroll" role="region" aria-label="The map as a table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              {mapQuestions.map(({ id, column }) => (
                <th key={id} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">Helps with</th>
              <th scope="col">Knows</th>
            </tr>
          </thead>
          <tbody>
            {map.people.map((person) => {
              const known = map.people.filter(({ id }) => tieBetween(map, person.id, id) > 0);
              return (
                <tr key={person.id}>
                  <th scope="row" translate={false}>
                    {person.name}
                  </th>
                  {mapQuestions.map(({ id }) => {
                    const answer = answerOf(person, id);
                    return (
                      <td key={id}>
                        {answer === undefined || answer === notSure ? '–' : labelOf(id, answer)}
                      </td>
                    );
                  })}
                  <td>
                    {helpOf(person)
                      .map((help) => helpKinds.find(({ id }) => id === help)?.label ?? help)
                      .join(', ') || '–'}
                  </td>
                  <td translate={false}>{known.map(({ id }) => nameOf(id)).join(', ') || '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
