import { bandCertainty } from '#src/domain/quiz/bandCertainty.ts';
import type { Answers, Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { LinkedWords } from '#src/site/LinkedWords.tsx';
import { type QuizWords, useQuizWords } from '../quizWords.ts';

type Props = {
  readonly quiz: Quiz;
  readonly answers: Answers;
  readonly score: QuizScore;
  /** Address of the page that says how it is worked out. */
  readonly method: string;
};

/** The overall number with its band, what the band says, and how sure it is. */
export function OverallScore({ quiz, answers, score, method }: Props) {
  const words = useQuizWords();
  const { overall } = quiz;
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall);
  const names = counted.map(({ label }) => label).join(', ');
  const apart = quiz.dimensions.flatMap((entry) =>
    entry.apart === undefined
      ? []
      : ` ${fillWords(words.apart, { score: entry.label, reason: entry.apart })}`,
  );
  return (
    <section class="overall" aria-labelledby="overall-title">
      <h2 id="overall-title">{words.together}</h2>
      {'none' in overall ? (
        <p>{overall.none}</p>
      ) : score.overallRounded === undefined || !score.band ? (
        <p>{fillWords(words.noOverall, { needs: overall.needs, count: counted.length })}</p>
      ) : (
        <>
          <p class="sum">
            <strong>{showScore(score.overallRounded, overall.outOf).split(' ')[0]}</strong>{' '}
            {fillWords(words.ofHundred, { total: overall.outOf ?? 100, band: score.band.label })}
          </p>
          <p>{score.band.meaning}</p>
          <p>{certaintySentence(quiz, answers, words)}</p>
        </>
      )}
      <p class="small">
        {'none' in overall || (
          <>
            {fillWords(overall.outOf === undefined ? words.meanOf : words.sumOf, { scores: names })}
            {apart}{' '}
          </>
        )}
        <LinkedWords
          text={fillWords(words.comparesNobody, { method })}
          elsewhere={words.elsewhere}
        />
      </p>
    </section>
  );
}

function certaintySentence(quiz: Quiz, answers: Answers, words: QuizWords): string {
  const certainty = bandCertainty(quiz, answers);
  if (certainty.kind !== 'near-edge') {
    return words.sure;
  }
  const numbers = certainty.by.map(
    ({ questionId }) => quiz.questions.findIndex(({ id }) => id === questionId) + 1,
  );
  const places = [...new Set(numbers)].sort((a, b) => a - b).join(', ');
  return fillWords(words.nearEdge, { numbers: places, band: certainty.otherBand.label });
}
