import { bandCertainty } from '#src/domain/quiz/bandCertainty.ts';
import type { Answers, Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { LinkedWords } from '#src/site/LinkedWords.tsx';
import { type QuizWords, useQuizWords } from './quizWords.ts';

type Props = { readonly quiz: Quiz; readonly answers: Answers; readonly score: QuizScore };

/** The overall number with its band, what the band says, and how sure it is. */
export function OverallScore({ quiz, answers, score }: Props) {
  const words = useQuizWords();
  const counted = quiz.dimensions.filter(({ inOverall }) => inOverall);
  const apart = quiz.dimensions.filter(({ inOverall }) => !inOverall).map(({ label }) => label);
  return (
    <section class="overall" aria-labelledby="overall-title">
      <h2 id="overall-title">{words.together}</h2>
      {score.overallRounded === undefined || !score.band ? (
        <p>{fillWords(words.noOverall, { needs: quiz.overall.needs, count: counted.length })}</p>
      ) : (
        <>
          <p class="sum">
            <strong>{score.overallRounded}</strong>{' '}
            {fillWords(words.ofHundred, { band: score.band.label })}
          </p>
          <p>{score.band.meaning}</p>
          <p>{certaintySentence(quiz, answers, words)}</p>
        </>
      )}
      <p class="small">
        {fillWords(words.meanOf, { scores: counted.map(({ label }) => label).join(', ') })}{' '}
        {apart.length > 0 && `${fillWords(words.apart, { scores: apart.join(', ') })} `}
        <LinkedWords text={words.comparesNobody} elsewhere={words.elsewhere} />
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
