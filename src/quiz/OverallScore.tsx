import { bandCertainty } from '#src/domain/quiz/bandCertainty.ts';
import type { Answers, Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';

type Props = {
  readonly quiz: Quiz;
  readonly answers: Answers;
  readonly score: QuizScore;
  /** Address of the page that says how it is worked out. */
  readonly method: string;
};

/** The overall number with its band, what the band says, and how sure it is. */
export function OverallScore({ quiz, answers, score, method }: Props) {
  const { overall } = quiz;
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall);
  const names = counted.map(({ label }) => label).join(', ');
  const apart = quiz.dimensions.flatMap((entry) =>
    entry.apart === undefined ? [] : ` ${entry.label} is shown apart: ${entry.apart}.`,
  );
  const how = <a href={method}>How it is worked out</a>;
  return (
    <section class="overall" aria-labelledby="overall-title">
      <h2 id="overall-title">Taken together</h2>
      {'none' in overall ? (
        <p>{overall.none}</p>
      ) : score.overallRounded === undefined || !score.band ? (
        <p>
          There is no overall number: it needs at least {overall.needs} of the {counted.length}{' '}
          scores it is made of, and too many questions were skipped.
        </p>
      ) : (
        <>
          <p class="sum">
            <strong>{showScore(score.overallRounded, overall.outOf).split(' ')[0]}</strong> of{' '}
            {overall.outOf ?? 100}: {score.band.label}
          </p>
          <p>{score.band.meaning}</p>
          <p>{certaintySentence(quiz, answers)}</p>
        </>
      )}
      <p class="small">
        {'none' in overall || (
          <>
            The {overall.outOf === undefined ? 'mean' : 'sum'} of {names}.{apart}{' '}
          </>
        )}
        It compares you with nobody. {how}
      </p>
    </section>
  );
}

function certaintySentence(quiz: Quiz, answers: Answers): string {
  const certainty = bandCertainty(quiz, answers);
  if (certainty.kind !== 'near-edge') {
    return 'The band is fairly sure: no single answer, moved one step, would change it.';
  }
  const numbers = certainty.by.map(
    ({ questionId }) => quiz.questions.findIndex(({ id }) => id === questionId) + 1,
  );
  const places = [...new Set(numbers)].sort((a, b) => a - b).join(', ');
  return `The band is near its edge: one step on a single answer (question ${places}) would make it “${certainty.otherBand.label}”. Read the number, not the name.`;
}
