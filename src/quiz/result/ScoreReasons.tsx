import type { Contribution } from '#src/domain/quiz/explainScore.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import { hueClass } from '#src/profile/hueClass.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { useQuizWords } from '../quizWords.ts';

type Props = {
  readonly quiz: Quiz;
  readonly score: QuizScore;
  readonly reasons: Readonly<Record<string, readonly Contribution[]>>;
  readonly onChange: (questionId: string) => void;
};

/** For every score the answers that made it, and a way to change each. */
export function ScoreReasons({ quiz, score, reasons, onChange }: Props) {
  const words = useQuizWords();
  const points = pointsIn(words.tag);
  const isCounted = quiz.dimensions.some(({ outOf }) => outOf);
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title">{isCounted ? words.reasonsCounted : words.reasons}</h2>
      <p>{isCounted ? words.reasonsTextCounted : words.reasonsText}</p>
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
                          : fillWords(words.reason, {
                              said: contribution.said,
                              points: points(contribution.itemScore),
                              share: points(contribution.share),
                            })
                        : words.reasonSkipped}
                    </p>
                    <button
                      type="button"
                      class="link no-print"
                      onClick={() => {
                        onChange(question.id);
                      }}
                    >
                      {fillWords(words.changeAnswer, { number })}
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

/** Points with one decimal at most, with the decimal sign of a language. */
function pointsIn(tag: string): (value: number) => string {
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
