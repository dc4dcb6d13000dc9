import { useState } from 'preact/hooks';
import type { KeptCheck } from '#src/domain/profile/keptResult.ts';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { showScore } from '#src/domain/quiz/showScore.ts';
import type { QuizScore } from '#src/domain/quiz/scoreQuiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { createResultHistory, keepResult } from '#src/profile/resultHistory.ts';
import { useAtom } from '#src/profile/useAtom.ts';
import { LinkedWords } from '#src/site/LinkedWords.tsx';
import { useQuizWords } from '../quizWords.ts';
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

/** Ways to keep a result: on this device, on paper, as a text without the answers. */
export function KeepResult({ quiz, score, address, isFramed, onStartAgain }: Props) {
  const words = useQuizWords();
  const day = new Intl.DateTimeFormat(words.tag, { dateStyle: 'long' });
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
    setMessage(deviceStorage.lasts() ? words.kept : words.keptBriefly);
  };

  const share = async () => {
    const text = resultText(quiz, score, address, words);
    try {
      // A frame may copy and not share; `canShare` knows, and old browsers lack it.
      if ((navigator as Partial<Navigator>).canShare?.({ text })) await navigator.share({ text });
      else {
        await navigator.clipboard.writeText(text);
        setMessage(words.copied);
      }
    } catch (reason) {
      if (reason instanceof Error && reason.name === 'AbortError') return;
      setMessage(words.cannotShare);
    }
  };

  // The site's own page for it asks first and shows what is gone, but does not reach into a frame.
  const erase = () => {
    onStartAgain();
    deviceStorage.eraseAll();
  };

  return (
    <section class="keep no-print" aria-labelledby="keep-title">
      <h2 id="keep-title">{words.keep}</h2>
      <p class="buttons">
        <button type="button" class="button quiet" onClick={keep}>
          {words.keepScores}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </button>
        <button type="button" class="button quiet" onClick={() => void share()}>
          {words.share}
        </button>
      </p>
      <p role="status" class="message">
        {message}
      </p>
      {kept.length > 0 && (
        <>
          <h3>{words.keptSoFar}</h3>
          <ul role="list" class="kept">
            {kept.map((result) => (
              <li key={result.at}>
                {fillWords(overall ? words.keptLine : words.keptLineNoOverall, {
                  day: day.format(new Date(result.at)),
                  overall:
                    result.overall === undefined
                      ? words.notKnown
                      : showScore(result.overall, overall?.outOf),
                  scores: quiz.dimensions
                    .map(
                      ({ id, label, outOf }) =>
                        `${label} ${showScore(result.dimensions[id], outOf)}`,
                    )
                    .join(', '),
                })}
                {result.version !== quiz.version && words.keptEarlier}
              </li>
            ))}
          </ul>
          {overall && <p class="small">{overall.outOf ? words.noChangeCounted : words.noChange}</p>}
        </>
      )}
      {!isFramed && (
        <p>
          <LinkedWords text={words.allKept} elsewhere={words.elsewhere} />
        </p>
      )}
      <p class="buttons">
        <button type="button" class="link" onClick={onStartAgain}>
          {words.startAgain}
        </button>
        {isFramed && (
          <button type="button" class="link" onClick={erase}>
            {words.erase}
          </button>
        )}
      </p>
    </section>
  );
}
