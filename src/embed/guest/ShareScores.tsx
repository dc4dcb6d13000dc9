import { useEffect, useState } from 'preact/hooks';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { frameId, hostOrigin, isFramed, tellHost } from './hostWindow.ts';
import { isShareable, sharedScores } from './sharedScores.ts';

type Props = { readonly quiz: Quiz; readonly score: QuizScore };

/** Asks whether the page around may have the scores. Without a press it never gets them. */
export function ShareScores({ quiz, score }: Props) {
  const [shared, setShared] = useState(false);

  useEffect(() => {
    tellHost({ type: 'complete' });
  }, []);

  // A frame that was not put there by our script has nobody who listens.
  if (!isFramed() || frameId() === '' || score.answered === 0) return null;
  const origin = hostOrigin();
  const parts = [
    ...('none' in quiz.overall ? [] : ['overall number']),
    ...(quiz.dimensions.some(({ id }) => isShareable(quiz, id)) ? ['bands'] : []),
  ];
  if (parts.length === 0) return null;
  const host = origin === undefined ? 'this page' : new URL(origin).host;

  return (
    <section class="sharing no-print" aria-labelledby="sharing-title">
      <h2 id="sharing-title">Share with {host}</h2>
      <p>
        This check runs inside a page of {origin === undefined ? 'another site' : host}, which sees
        neither your answers nor your result. If you agree, it gets{' '}
        {[
          ...(parts.includes('overall number') ? ['your overall number'] : []),
          ...(parts.includes('bands')
            ? [`the name of the band for each of your ${String(quiz.dimensions.length)} scores`]
            : []),
        ].join(' and ')}
        . It never gets your answers.
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            tellHost({ type: 'scores', scores: sharedScores(quiz, score) });
            setShared(true);
          }}
        >
          Share my scores with {host}
        </button>
      </p>
      <p role="status" class="message">
        {shared && `Shared: the ${parts.join(' and the ')}. This cannot be taken back.`}
      </p>
    </section>
  );
}
