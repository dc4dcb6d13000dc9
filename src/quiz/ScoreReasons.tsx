import type { Contribution } from '#src/domain/quiz/explainScore.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { hueClass } from '#src/profile/hueClass.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';

type Props = {
  readonly quiz: Quiz;
  readonly score: QuizScore;
  readonly reasons: Readonly<Record<string, readonly Contribution[]>>;
  readonly onChange: (questionId: string) => void;
};

/** For every score the answers that made it, and a way to change each. */
export function ScoreReasons({ quiz, score, reasons, onChange }: Props) {
  const isCounted = quiz.dimensions.some(({ outOf }) => outOf);
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title">Which answers made each {isCounted ? 'count' : 'score'}</h2>
      <p>
        {isCounted
          ? 'Each tick counts one. Two counts one tick apart are too close to call different.'
          : 'A score is the mean of its answered questions. Two scores less than 15 points apart are too close to call different.'}
      </p>
      {quiz.dimensions.map((dimension) => {
        const questions = quiz.questions.filter((entry) => entry.dimension === dimension.id);
        const contributions = reasons[dimension.id] ?? [];
        return (
          <details key={dimension.id} class={`reasons ${hueClass(dimension)}`}>
            <summary>
              {dimension.label}{' '}
              <span class="number">{showScore(score.rounded[dimension.id], dimension.outOf)}</span>
            </summary>
            <ul role="list">
              {questions.map((question) => {
                const contribution = contributions.find(
                  (entry) => entry.questionId === question.id,
                );
                const number = quiz.questions.indexOf(question) + 1;
                return (
                  <li key={question.id}>
                    <p>
                      {contribution
                        ? dimension.outOf
                          ? contribution.said
                          : `${contribution.said} ${points(contribution.itemScore)} points, so ${points(contribution.share)} of the score.`
                        : 'You skipped this question, so it counts neither way.'}
                    </p>
                    <button
                      type="button"
                      class="link no-print"
                      onClick={() => {
                        onChange(question.id);
                      }}
                    >
                      Change answer {number}
                      <span class="visually-hidden">: {question.text}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function points(value: number): string {
  return String(Math.round(value * 10) / 10);
}
