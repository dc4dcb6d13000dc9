import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { choosePlans } from '#src/domain/plan/choosePlans.ts';
import { bandOf } from '#src/domain/quiz/bandOf.ts';
import { explainScore } from '#src/domain/quiz/explainScore.ts';
import type { Answers, Quiz, TickOption } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { type QuizScore, scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { LinkedWords } from '#src/site/LinkedWords.tsx';
import { SiteLink } from '#src/site/SiteLink.tsx';
import { FocusArea } from './FocusArea.tsx';
import { KeepResult } from './KeepResult.tsx';
import { OverallScore } from './OverallScore.tsx';
import { hueClass } from '#src/profile/hueClass.ts';
import { ProfileRings } from '#src/profile/ProfileRings.tsx';
import { useQuizWords } from '../quizWords.ts';
import { ScoreReasons } from './ScoreReasons.tsx';

/** What the result leads to: titles by slug. */
export type ResultLinks = {
  readonly guides: Readonly<Record<string, string>>;
  /** Main topic of each guide, when something on the page goes by it. */
  readonly topics?: Readonly<Record<string, string>>;
  readonly plans: Readonly<Record<string, string>>;
  /** Address of the page that says how the quiz is scored. */
  readonly method: string;
  /** Whether the site has a newsletter to sign up for. */
  readonly newsletter: boolean;
};

/** What is different when the quiz stands in a frame on another site. */
export type QuizFrame = {
  /** Address of the quiz's own page. */
  readonly address: string;
  /** Told how many questions have been passed, of how many. */
  readonly onProgress: (passed: number, of: number) => void;
  /** Stands in the result, before the ways to keep it. */
  readonly Sharing: ComponentType<{ readonly quiz: Quiz; readonly score: QuizScore }>;
};

export type QuizResultProps = {
  readonly quiz: Quiz;
  readonly answers: Answers;
  readonly links: ResultLinks;
  /** Whether the heading should take the focus: not after opening the page anew. */
  readonly takesFocus: boolean;
  readonly frame: QuizFrame | undefined;
  readonly onChange: (questionId: string) => void;
  readonly onStartAgain: () => void;
};

/** The result of a quiz: the profile first, the overall number second, then what to do. */
export function QuizResult(props: QuizResultProps) {
  const { quiz, answers, links, takesFocus, frame } = props;
  const words = useQuizWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const score = useMemo(() => scoreQuiz(quiz, answers), [quiz, answers]);
  const reasons = useMemo(() => explainScore(quiz, answers), [quiz, answers]);

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  const plans = choosePlans(quiz, score);
  const isCounted = quiz.dimensions.some(({ outOf }) => outOf);
  const columns = columnsOf(quiz);
  const labelOf = (id: string) => quiz.dimensions.find((entry) => entry.id === id)?.label ?? id;
  const focus = score.focus.flatMap((id) => quiz.dimensions.find((entry) => entry.id === id) ?? []);

  // What follows on the page may point out topics; it learns them from here and sends them nowhere.
  const topics = focus.flatMap(({ actions }) =>
    actions.flatMap(({ guide }) => links.topics?.[guide.replace(/#.*/, '')] ?? []),
  );

  return (
    <div class="result" data-topics={[...new Set(topics)].join(' ')}>
      <h2 ref={heading} tabIndex={-1} class="title">
        {words.result}
      </h2>
      <section class="profile" aria-labelledby="profile-title">
        <h3 id="profile-title" class="visually-hidden">
          {fillWords(isCounted ? words.counts : words.scores, { count: quiz.dimensions.length })}
        </h3>
        <ProfileRings
          scores={quiz.dimensions.map(({ id, label, hue, outOf }) => ({
            id,
            label,
            hue,
            outOf,
            score: score.rounded[id],
          }))}
        />
        <table class={columns.length > 0 ? 'with-columns' : undefined}>
          <caption>{isCounted ? words.captionCounted : words.caption}</caption>
          <thead class={columns.length > 0 ? undefined : 'visually-hidden'}>
            <tr>
              <th scope="col">{words.looksAt}</th>
              {columns.map(({ id, column }) => (
                <th key={id} scope="col" class="column">
                  <span>{column}</span>
                </th>
              ))}
              <th scope="col">{isCounted ? words.countHead : words.score}</th>
              {columns.length === 0 && <th scope="col">{words.band}</th>}
            </tr>
          </thead>
          <tbody>
            {quiz.dimensions.map((dimension) => {
              const { id, label, asks, outOf } = dimension;
              const rounded = score.rounded[id];
              const ticks =
                answers[quiz.questions.find((entry) => entry.dimension === id)?.id ?? ''];
              return (
                <tr key={id} class={hueClass(dimension)}>
                  <th scope="row">
                    {label}
                    <span class="asks">{asks}</span>
                  </th>
                  {columns.map((column) => (
                    <td key={column.id} class="column">
                      {ticks?.includes(column.id) && (
                        <>
                          <b aria-hidden="true">●</b>
                          <span class="visually-hidden">{words.yes}</span>
                        </>
                      )}
                    </td>
                  ))}
                  <td class="number">{showScore(rounded, outOf)}</td>
                  {columns.length === 0 && (
                    <td class="band">
                      {rounded === undefined ? words.skipped : bandOf(quiz, rounded).label}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>

      <OverallScore quiz={quiz} answers={answers} score={score} method={links.method} />

      <section aria-labelledby="focus-title">
        <h2 id="focus-title">{focus.length === 0 ? words.nothingStandsOut : words.whereToStart}</h2>
        {focus.length === 0 && (
          <p>
            {score.answered === 0
              ? words.skippedAll
              : (quiz.focus.nothing ?? fillWords(words.noneBelow, { below: quiz.focus.below }))}
          </p>
        )}
        {focus.map((dimension) => (
          <FocusArea
            key={dimension.id}
            quiz={quiz}
            dimension={dimension}
            rounded={score.rounded[dimension.id]}
            answers={answers}
            contributions={reasons[dimension.id] ?? []}
            links={links}
          />
        ))}
      </section>

      {plans.length > 0 && (
        <section aria-labelledby="plan-title">
          <h2 id="plan-title">
            {focus.length === 0 ? words.anyPlan : plans.length > 1 ? words.twoPlans : words.onePlan}
          </h2>
          {plans.map(({ plan, dimensions }) => (
            <p key={plan} class="plan">
              <SiteLink elsewhere={words.elsewhere} class="button" href={`/plans/${plan}/`} isTitle>
                {links.plans[plan] ?? plan}
              </SiteLink>
              <span class="small">
                {focus.length === 0
                  ? words.planSteps
                  : fillWords(words.planFor, {
                      scores: dimensions.map(labelOf).join(` ${words.and} `),
                    })}
              </span>
            </p>
          ))}
        </section>
      )}

      {!frame && (
        <section class="no-print" aria-labelledby="map-title">
          <h2 id="map-title">{words.mapIt}</h2>
          <p>
            <LinkedWords text={words.mapText} elsewhere={words.elsewhere} />
          </p>
        </section>
      )}

      <ScoreReasons quiz={quiz} score={score} reasons={reasons} onChange={props.onChange} />

      {frame && <frame.Sharing quiz={quiz} score={score} />}

      <KeepResult
        quiz={quiz}
        score={score}
        address={frame?.address ?? location.origin + location.pathname}
        isFramed={frame !== undefined}
        onStartAgain={props.onStartAgain}
      />
    </div>
  );
}

/** The columns of a quiz whose every question is a tick list of the same ones; else empty. */
function columnsOf({ questions }: Quiz): readonly TickOption[] {
  const [first] = questions;
  return first?.kind === 'tick-list' && first.options[0]?.column ? first.options : [];
}
