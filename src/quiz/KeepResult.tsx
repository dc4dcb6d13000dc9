import { useState } from 'preact/hooks';
import type { KeptCheck } from '#src/domain/profile/keptResult.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { createResultHistory, keepResult } from '#src/profile/resultHistory.ts';
import { useAtom } from '#src/profile/useAtom.ts';
import { resultText } from './resultText.ts';

type Props = {
  readonly quiz: Quiz;
  readonly score: QuizScore;
  /** Address of the quiz's own page, to stand in what is shared. */
  readonly address: string;
  /** In a frame on another site the browser keeps things apart from the site's own pages. */
  readonly isFramed: boolean;
  readonly onStartAgain: () => void;
};

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** Ways to keep a result: on this device, on paper, as a text without the answers. */
export function KeepResult({ quiz, score, address, isFramed, onStartAgain }: Props) {
  const [history] = useState(createResultHistory);
  const kept = useAtom(history).filter(
    (result): result is KeptCheck => result.kind === 'check' && result.quiz === quiz.id,
  );
  const [message, setMessage] = useState('');
  const overall = 'none' in quiz.overall ? undefined : quiz.overall;

  const keep = () => {
    const known = Object.entries(score.rounded).filter(
      (entry): entry is [string, number] => entry[1] !== undefined,
    );
    history.set(
      keepResult(history.get(), {
        kind: 'check',
        quiz: quiz.id,
        version: quiz.version,
        at: new Date().toISOString(),
        dimensions: Object.fromEntries(known),
        overall: score.overallRounded,
      }),
    );
    setMessage(
      deviceStorage.lasts()
        ? 'Kept on this device.'
        : 'This browser keeps nothing for this site, so the result lasts until you close the page. Print it to keep it.',
    );
  };

  const share = async () => {
    const text = resultText(quiz, score, address);
    try {
      // A frame may copy and not share; `canShare` knows, and old browsers lack it.
      if ((navigator as Partial<Navigator>).canShare?.({ text })) await navigator.share({ text });
      else {
        await navigator.clipboard.writeText(text);
        setMessage('Copied: your scores and the address of the check, no answers.');
      }
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') return;
      setMessage('This browser does not let the page share or copy. You can print instead.');
    }
  };

  const erase = () => {
    deviceStorage.eraseAll();
    history.set([]);
    onStartAgain();
    deviceStorage.eraseAll();
  };

  return (
    <section class="keep no-print" aria-labelledby="keep-title">
      <h2 id="keep-title">Keep it</h2>
      <p class="buttons">
        <button type="button" class="button quiet" onClick={keep}>
          Keep the scores on this device
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            window.print();
          }}
        >
          Print
        </button>
        <button type="button" class="button quiet" onClick={() => void share()}>
          Share without the answers
        </button>
      </p>
      <p role="status" class="message">
        {message}
      </p>
      {kept.length > 0 && (
        <>
          <h3>Kept so far</h3>
          <ul role="list" class="kept">
            {kept.map((result) => (
              <li key={result.at}>
                {day.format(new Date(result.at))}:{' '}
                {overall &&
                  `overall ${result.overall === undefined ? 'not known' : showScore(result.overall, overall.outOf)} `}
                (
                {quiz.dimensions
                  .map(
                    ({ id, label, outOf }) => `${label} ${showScore(result.dimensions[id], outOf)}`,
                  )
                  .join(', ')}
                ){result.version !== quiz.version && '; an earlier version, not comparable'}
              </li>
            ))}
          </ul>
          {overall && (
            <p class="small">
              {overall.outOf
                ? 'One tick more or fewer is no change.'
                : 'Less than 5 points of change in the overall number is no change.'}
            </p>
          )}
        </>
      )}
      {!isFramed && (
        <p>
          <a href="/you/">All you kept</a>: compare dates, take a result to another device, make a
          picture of it, or lay it beside others’.
        </p>
      )}
      <p class="buttons">
        <button type="button" class="link" onClick={onStartAgain}>
          Start again
        </button>
        <button type="button" class="link" onClick={erase}>
          Erase everything kept on this device
        </button>
      </p>
    </section>
  );
}
