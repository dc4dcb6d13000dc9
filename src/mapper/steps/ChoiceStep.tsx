import { useEffect, useRef, useState } from 'preact/hooks';
import { type MapOption, type MapQuestion } from '../mapOptions.ts';
import {
  answerForTheRest,
  answerOf,
  type MapProgress,
  notSure,
  setAnswer,
  setOwnField,
} from '../mapProgress.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './stepProps.ts';

/** Somebody a question is asked about: a contact, or the person themselves. */
type Subject = { readonly id: string; readonly name: string; readonly answer: string | undefined };

const me = 'me';

/**
 * One question about everybody, one person at a time: a press puts the person into a bin and
 * asks about the next, so that twelve people are twelve presses.
 */
export function ChoiceStep(props: StepProps & { readonly question: MapQuestion }) {
  const { map, question, onChange } = props;
  const subjects = subjectsOf(map, question);
  const firstOpen = subjects.find(({ answer }) => answer === undefined)?.id;
  const [askedId, setAskedId] = useState(firstOpen);
  const [message, setMessage] = useState('');
  const [presses, setPresses] = useState(0);
  const goOn = useRef<HTMLButtonElement>(null);
  const bins = useRef<HTMLDivElement>(null);
  const asked =
    subjects.find(({ id }) => id === askedId) ?? subjects.find(({ id }) => id === firstOpen);
  const open = subjects.filter(({ answer }) => answer === undefined);

  useEffect(() => {
    // The bins are gone once everybody has an answer, and the focus with them.
    if (presses > 0 && !asked) goOn.current?.focus();
  }, [presses, asked]);

  const answer = (option: MapOption) => {
    if (!asked) return;
    const next =
      asked.id === me
        ? setOwnField(map, option.id)
        : setAnswer(map, asked.id, question.id, option.id);
    onChange(`${asked.name}: ${option.label}`, next);
    const after = nextOpen(subjectsOf(next, question), asked.id);
    setAskedId(after?.id);
    setPresses((each) => each + 1);
    setMessage(
      `${asked.name}: ${option.label}. ${after ? `Now ${after.name}.` : 'Everybody has an answer.'}`,
    );
  };

  return (
    <StepForm
      step={question.id}
      title={question.title}
      hint={question.hint}
      takesFocus={props.takesFocus}
    >
      <p role="status" class="visually-hidden">
        {message}
      </p>
      {asked ? (
        <>
          <p class="asked">
            <span class="asked-name" translate={false}>
              {asked.name}
            </span>
            <span class="small">
              {subjects.indexOf(asked) + 1} of {subjects.length}
              {asked.answer !== undefined && `, now: ${labelIn(question, asked.answer)}`}
            </span>
          </p>
          <div
            ref={bins}
            class={question.options.length > 6 ? 'bins many' : 'bins'}
            role="group"
            aria-label={`${asked.name}: ${question.title}`}
          >
            {[...question.options, { id: notSure, label: 'Not sure' }].map((option) => {
              const inside = subjects.filter((subject) => subject.answer === option.id);
              return (
                <button
                  key={option.id}
                  type="button"
                  class={asked.answer === option.id ? 'bin chosen' : 'bin'}
                  onClick={() => {
                    answer(option);
                  }}
                >
                  <span>{option.label}</span>
                  {inside.length > 0 && (
                    <span class="inside" aria-hidden="true" translate={false}>
                      {inside.map(({ name }) => name).join(', ')}
                    </span>
                  )}
                </button>
              );
            })}
          </div>
        </>
      ) : (
        <p class="asked">
          <span class="asked-name">All placed.</span>
          <span class="small">Press a name to change its answer.</span>
        </p>
      )}
      {open.length > 1 && open.length < subjects.length && (
        <details class="rest">
          <summary>The same answer for everyone left ({open.length})</summary>
          <div class="pills">
            {question.options.map((option) => (
              <button
                key={option.id}
                type="button"
                class="pill"
                onClick={() => {
                  const next = answerForTheRest(map, question.id, option.id);
                  onChange(`everyone left: ${option.label}`, next);
                  setAskedId(undefined);
                  setPresses((each) => each + 1);
                  setMessage(`Everyone left: ${option.label}.`);
                }}
              >
                {option.label}
              </button>
            ))}
          </div>
        </details>
      )}
      <ul role="list" class="subjects" aria-label="Everybody, with the answer so far">
        {subjects.map((subject) => (
          <li key={subject.id}>
            <button
              type="button"
              aria-current={subject.id === asked?.id ? 'true' : undefined}
              aria-label={`${subject.name}: ${subject.answer === undefined ? 'open' : labelIn(question, subject.answer)}`}
              class={subject.answer === undefined ? 'open' : undefined}
              onClick={() => {
                setAskedId(subject.id);
                setMessage(`Now ${subject.name}.`);
              }}
            >
              <span class="name" translate={false}>
                {subject.name}
              </span>{' '}
              <span class="answer">
                {subject.answer === undefined ? 'open' : labelIn(question, subject.answer)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button ref={goOn} class="button" type="button" onClick={props.onContinue}>
          Continue
          {open.length > 0 && open.length < subjects.length && (
            <span class="visually-hidden"> with {open.length} open</span>
          )}
        </button>
        <button class="button quiet" type="button" onClick={props.onSkip}>
          Skip this question
        </button>
        <button class="link" type="button" onClick={props.onBack}>
          Back
        </button>
      </div>
    </StepForm>
  );
}

/** Everybody the question is asked about: for kinds of work the person too, to count likeness. */
function subjectsOf(map: MapProgress, question: MapQuestion): readonly Subject[] {
  const people = map.people.map((person) => ({
    id: person.id,
    name: person.name,
    answer: answerOf(person, question.id),
  }));
  return question.id === 'field'
    ? [{ id: me, name: 'You', answer: map.ownField }, ...people]
    : people;
}

/** The next one without an answer, going round once. */
function nextOpen(subjects: readonly Subject[], after: string): Subject | undefined {
  const index = subjects.findIndex(({ id }) => id === after);
  return [...subjects.slice(index + 1), ...subjects.slice(0, index)].find(
    ({ answer }) => answer === undefined,
  );
}

function labelIn(question: MapQuestion, option: string): string {
  return option === notSure
    ? 'Not sure'
    : (question.options.find(({ id }) => id === option)?.label ?? option);
}
