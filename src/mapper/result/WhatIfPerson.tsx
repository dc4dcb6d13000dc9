import { useMemo, useState } from 'preact/hooks';
import { bestPretendPerson } from '#src/domain/network/bestPretendPerson.ts';
import type { EgoNetwork } from '#src/domain/network/egoNetwork.ts';
import { type MapScoreId, mapScoreIds, networkMap } from '#src/domain/network/mapModel.ts';
import type { MapReport } from '#src/domain/network/mapReport.ts';
import type { ScoreMove } from '#src/domain/network/scoreMoves.ts';
import { type PretendPerson, whatIf } from '#src/domain/network/whatIf.ts';
import { roundHalfUp } from '#src/domain/quiz/roundHalfUp.ts';
import { circleName } from './circleName.ts';
import type { MapLinks } from '../mapLinks.ts';
import { helpKinds, mapQuestions } from '../mapOptions.ts';
import type { MapProgress } from '../mapProgress.ts';

type Props = {
  readonly map: MapProgress;
  readonly network: EgoNetwork;
  readonly report: MapReport;
  readonly links: MapLinks;
};

/** A pretend person, and how each score would move; the one that moves the lowest most is proposed. */
export function WhatIfPerson({ map, network, report, links }: Props) {
  const best = useMemo(() => bestPretendPerson(network, networkMap).value, [network]);
  const [own, setOwn] = useState<PretendPerson | undefined>(undefined);
  const person = own ?? best?.person ?? { attributes: {} };
  const change = useMemo(() => whatIf(network, networkMap, person), [network, person]);
  const circles = report.circles.map(({ people }, index) => ({
    people,
    name: circleName(map, people, index),
  }));
  const weakest = best?.weakest;
  const words = weakest && networkMap.scores[weakest];
  const move = weakest && best.change.moves[weakest];

  const say = (part: Partial<PretendPerson>) => {
    setOwn({ ...person, ...part });
  };

  return (
    <section class="what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">What one more person would change</h2>
      {words && move && (
        <p>
          Your lowest score is {words.label}, {report.scores[weakest].rounded}.{' '}
          {best.change.moves[weakest].by === 0
            ? 'It has nowhere to go from here.'
            : `${describe(weakest, best.person, map.people.length)} would move it most, ${movedText(move)}.`}
        </p>
      )}
      {words && (
        <p class="next">
          How people meet somebody like that:{' '}
          <a href={`/guides/${words.guide}/`}>{links.guides[words.guide]}</a>. A plan for it:{' '}
          <a href={`/plans/${words.plan}/`}>{links.plans[words.plan]}</a>.
        </p>
      )}
      <div class="try-person no-print">
        <h3>Try somebody</h3>
        <p class="small">
          Filled in: the person who adds most by all four. Change an answer and see.
        </p>
        <div class="answers">
          {mapQuestions.map((question) => (
            <label key={question.id}>
              <span>{question.column}</span>
              <select
                value={
                  question.id === 'closeness'
                    ? String(person.tieStrength ?? '')
                    : (person.attributes[question.id] ?? '')
                }
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  if (question.id === 'closeness') {
                    say({ tieStrength: value === '' ? undefined : Number(value) });
                  } else say({ attributes: { ...person.attributes, [question.id]: value } });
                }}
              >
                <option value="">Not said</option>
                {question.options.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            <span>Helps with</span>
            <select
              value={person.help?.[0] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                say({ help: value === '' ? [] : [value] });
              }}
            >
              <option value="">None of the six</option>
              {helpKinds.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>Knows</span>
            <select
              value={String(
                circles.findIndex(({ people }) => people.join() === person.knows?.join()),
              )}
              onChange={(event) => {
                say({ knows: circles[Number(event.currentTarget.value)]?.people ?? [] });
              }}
            >
              <option value="-1">Nobody on the map</option>
              {circles.map(({ name }, index) => (
                <option key={name} value={String(index)}>
                  All of {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        {own && (
          <button
            type="button"
            class="link"
            onClick={() => {
              setOwn(undefined);
            }}
          >
            Back to the one we propose
          </button>
        )}
      </div>
      <table class="moves" aria-live="polite">
        <caption>With {own ? 'this person' : 'the person we propose'} on the map</caption>
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {mapScoreIds.map((id) => {
            const { before, after } = change.moves[id];
            const from = shown(before);
            const to = shown(after);
            return (
              <tr key={id} class={`hue-${id}`}>
                <th scope="row">{networkMap.scores[id].label}</th>
                <td class="number">{from ?? '–'}</td>
                <td class="number">{to ?? '–'}</td>
                <td class="number">
                  {from === undefined || to === undefined ? '–' : signed(to - from)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="small">
        A sum on your own answers, not a forecast. One score up can bring another down, and no score
        is worth a friend.
      </p>
    </section>
  );
}

/** The pretend person in what matters to the score they were chosen for. */
function describe(
  weakest: MapScoreId,
  { attributes, tieStrength, help }: PretendPerson,
  people: number,
): string {
  const kind = (id: string) =>
    networkMap.attributes
      .find((attribute) => attribute.id === id)
      ?.kinds.find(({ id: each }) => each === attributes[id])
      ?.label.toLowerCase() ?? '';
  const closeness =
    (tieStrength ?? 3) >= 4
      ? 'One more person close to you'
      : (tieStrength ?? 3) >= 2
        ? 'One more person you know without being close'
        : 'Taking up with one person you have lost touch with';
  const helps = helpKinds.find(({ id }) => id === help?.[0])?.label.toLowerCase();
  const says: Readonly<Record<MapScoreId, string>> = {
    variety: `Somebody in ${kind('field')}, whose stage is “${kind('stage')}”, who lives ${kind('place')} and whom you meet ${kind('setting')}`,
    openness: `Anybody whom none of your ${String(people)} people knows`,
    spread: closeness,
    help: `Somebody for ${helps ?? 'a kind of help that is missing'}`,
  };
  return says[weakest];
}

function movedText({ before, after }: ScoreMove): string {
  return `from ${String(shown(before) ?? '–')} to ${String(shown(after) ?? '–')}`;
}

function shown(value: number | undefined): number | undefined {
  return value === undefined ? undefined : roundHalfUp(value);
}

function signed(value: number): string {
  return value > 0 ? `+${String(value)}` : value < 0 ? `−${String(-value)}` : '0';
}
