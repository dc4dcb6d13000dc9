import { useEffect, useRef } from 'preact/hooks';
import type { Answer, Question } from '#src/domain/quiz/quiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { noneValue, quizFormId } from './earlyAnswer.ts';
import { ProgressDots } from './ProgressDots.tsx';
import { useQuizWords } from './quizWords.ts';

type Props = {
  readonly quizId: string;
  readonly frame: string;
  readonly question: Question;
  readonly number: number;
  /** For each question of the quiz: answered, skipped, or still to come. */
  readonly states: readonly QuestionState[];
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
  /** Whether the question should take the focus when it appears. */
  readonly takesFocus: boolean;
  readonly changing: boolean;
  readonly onAnswer: (answer: Answer | undefined) => void;
  readonly onContinue: () => void;
  readonly onSkip: () => void;
  /** Absent on the first question. */
  readonly onBack: (() => void) | undefined;
};

export type QuestionState = 'answered' | 'skipped' | 'open';

/** One question on the screen: its choices, and the ways on and back. */
export function QuestionView(props: Props) {
  const { question, number, states, answer, error, takesFocus } = props;
  const words = useQuizWords();
  const legend = useRef<HTMLLegendElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (takesFocus) legend.current?.focus();
  }, [question.id, takesFocus]);

  useEffect(() => {
    if (error !== undefined) group.current?.querySelector('input')?.focus();
  }, [error]);

  const errorId = `${question.id}-error`;
  const hintId = `${question.id}-hint`;
  const described = [question.hint && hintId, error && errorId].filter(Boolean).join(' ');

  return (
    // "dialog" sends nothing anywhere: answers never become part of an address.
    <form id={quizFormId(props.quizId)} method="dialog" autocomplete="off" noValidate>
      <p class="progress">
        <ProgressDots states={states} current={number - 1} />
        <span>{fillWords(words.question, { number, total: states.length })}</span>
      </p>
      <p class="frame">{props.frame}</p>
      <fieldset
        ref={group}
        key={question.id}
        aria-describedby={described === '' ? undefined : described}
      >
        <legend ref={legend} tabIndex={-1}>
          {question.text}
        </legend>
        {question.hint && (
          <p class="hint" id={hintId}>
            {question.hint}
          </p>
        )}
        {error && (
          <p class="error" id={errorId} role="alert">
            {error}
          </p>
        )}
        <div class={question.kind === 'tick-list' ? 'options ticks' : 'options'}>
          {question.kind === 'single-choice'
            ? question.options.map((option) => (
                <label key={option.id}>
                  <input
                    type="radio"
                    name={question.id}
                    value={option.id}
                    checked={answer === option.id}
                    onChange={() => {
                      props.onAnswer(option.id);
                    }}
                  />
                  <span>{option.label}</span>
                </label>
              ))
            : [...question.options, { id: noneValue, label: question.none }].map((option) => (
                <label key={option.id} class={option.id === noneValue ? 'none' : undefined}>
                  <input
                    type="checkbox"
                    name={question.id}
                    value={option.id}
                    checked={isTicked(answer, option.id)}
                    onChange={(event) => {
                      props.onAnswer(
                        tick(question, answer, option.id, event.currentTarget.checked),
                      );
                    }}
                  />
                  <span>{option.label}</span>
                </label>
              ))}
        </div>
      </fieldset>
      <div class="actions">
        <button
          class="button"
          type="submit"
          onClick={(event) => {
            // Enter in a choice clicks here too. A sandboxed frame gets no submit event.
            event.preventDefault();
            props.onContinue();
          }}
        >
          {props.changing ? words.toResult : words.goOn}
        </button>
        <button class="button quiet" type="button" onClick={props.onSkip}>
          {question.skip}
        </button>
        {props.onBack && (
          <button class="back" type="button" onClick={props.onBack}>
            {words.back}
          </button>
        )}
      </div>
    </form>
  );
}

function isTicked(answer: Answer | undefined, optionId: string): boolean {
  if (!Array.isArray(answer)) return false;
  return optionId === noneValue ? answer.length === 0 : answer.includes(optionId);
}

/** The answer after one box was ticked or cleared; "none" and the others exclude each other. */
function tick(
  question: Question,
  answer: Answer | undefined,
  optionId: string,
  checked: boolean,
): Answer | undefined {
  if (optionId === noneValue) return checked ? [] : undefined;
  const before: readonly string[] = Array.isArray(answer) ? answer : [];
  const after = question.options
    .map(({ id }) => id)
    .filter((id) => (id === optionId ? checked : before.includes(id)));
  return after.length === 0 ? undefined : after;
}
