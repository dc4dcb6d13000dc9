import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Quiz } from '#src/domain/quiz/quiz.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { readEarlyAnswer } from './earlyAnswer.ts';
import { QuestionView } from './QuestionView.tsx';
import type { QuizFrame, QuizResultProps, ResultLinks } from './result/QuizResult.tsx';
import {
  changeAnswerTo,
  freshProgress,
  giveAnswer,
  goTo,
  isComplete,
  isPassed,
  moveBack,
  moveOn,
  type QuizProgress,
  resultPlace,
  skipQuestion,
} from './quizProgress.ts';
import { createProgressStore } from './quizStore.ts';
import { type QuizWords, QuizWordsContext } from './quizWords.ts';
import { useAtom } from '#src/profile/useAtom.ts';

type Props = {
  readonly quiz: Quiz;
  /** Names and addresses of the guides and plans that the result leads to. */
  readonly links: ResultLinks;
  readonly words: QuizWords;
  /** Present when the quiz stands in a frame on another site. */
  readonly frame?: QuizFrame | undefined;
};

// From this many questions before the end, the result's code is fetched in advance.
const fetchAhead = 4;

/** A quiz from its first question to its result, in the words of its page. */
export default function QuizRunner(props: Props) {
  return (
    <QuizWordsContext.Provider value={props.words}>
      <RunningQuiz {...props} />
    </QuizWordsContext.Provider>
  );
}

function RunningQuiz({ quiz, links, words, frame }: Props) {
  const [store] = useState(() => createProgressStore(quiz));
  const stored = useAtom(store);
  const [early] = useState(() => readEarlyAnswer(quiz));
  const [awake, setAwake] = useState(false);
  const [leftOffAt, setLeftOffAt] = useState<string | undefined>(undefined);
  const [hasMoved, setHasMoved] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [Result, setResult] = useState<ComponentType<QuizResultProps> | undefined>(undefined);

  // Until the island is awake it shows what the page showed: the first question, and
  // whatever was chosen there.
  const progress = awake ? stored : withEarlyAnswer(quiz, freshProgress(quiz), early.answer);
  const index = quiz.questions.findIndex(({ id }) => id === progress.at);
  const question = quiz.questions[index];
  const atResult = progress.at === resultPlace;

  const go = (next: QuizProgress) => {
    setError(undefined);
    setHasMoved(true);
    setLeftOffAt(undefined);
    store.set(next);
    // Back on the page around a frame belongs to that page.
    if (!frame) remember(quiz, next.at);
  };

  useLayoutEffect(() => {
    const place = placeFromAddress(quiz);
    const saved = place === undefined ? store.get() : goTo(quiz, store.get(), place);
    let next = withEarlyAnswer(quiz, saved, early.answer);
    if (early.pressed && next.at === quiz.questions[0]?.id && isPassed(next, next.at)) {
      next = moveOn(quiz, next);
      setHasMoved(true);
    }
    if (saved.at !== quiz.questions[0]?.id) setLeftOffAt(saved.at);
    // Nothing is written to the device before something was done.
    if (next !== store.get()) store.set(next);
    setAwake(true);
  }, [quiz, store, early]);

  useEffect(() => {
    const onPopState = () => {
      setHasMoved(true);
      setError(undefined);
      const place = placeFromAddress(quiz) ?? quiz.questions[0]?.id ?? resultPlace;
      store.set(goTo(quiz, store.get(), place));
    };
    window.addEventListener('popstate', onPopState);
    return () => {
      window.removeEventListener('popstate', onPopState);
    };
  }, [quiz, store]);

  const nearEnd = atResult || index >= quiz.questions.length - fetchAhead;
  useEffect(() => {
    if (!awake || !nearEnd || Result) return;
    void import('./result/QuizResult.tsx').then((module) => {
      setResult(() => module.QuizResult);
    });
  }, [awake, nearEnd, Result]);

  const passed = quiz.questions.filter(({ id }) => isPassed(progress, id)).length;
  useEffect(() => {
    if (awake) frame?.onProgress(passed, quiz.questions.length);
  }, [awake, frame, passed, quiz]);

  useEffect(() => {
    if (!hasMoved) return;
    document.title = atResult
      ? `${words.result} | ${quiz.title}`
      : `${fillWords(words.question, { number: index + 1, total: quiz.questions.length })} | ${quiz.title}`;
  }, [hasMoved, atResult, index, quiz, words]);

  if (atResult) {
    return Result ? (
      <Result
        quiz={quiz}
        answers={progress.answers}
        links={links}
        takesFocus={hasMoved}
        frame={frame}
        onChange={(id) => {
          go(changeAnswerTo(store.get(), id));
        }}
        onStartAgain={() => {
          go(freshProgress(quiz));
        }}
      />
    ) : (
      <p role="status">{words.working}</p>
    );
  }
  if (!question) return null;

  return (
    <>
      {leftOffAt !== undefined && (
        <p class="resumed" role="status">
          {leftOffAt === progress.at ? words.leftOff : words.furtherOn}{' '}
          {leftOffAt !== progress.at && (
            <button
              type="button"
              onClick={() => {
                go(goTo(quiz, store.get(), leftOffAt));
              }}
            >
              {words.goThere}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              go(freshProgress(quiz));
            }}
          >
            {words.startAgain}
          </button>
        </p>
      )}
      <QuestionView
        quizId={quiz.id}
        frame={quiz.frame}
        question={question}
        number={index + 1}
        states={quiz.questions.map(({ id }) =>
          progress.answers[id] !== undefined
            ? 'answered'
            : progress.skipped.includes(id)
              ? 'skipped'
              : 'open',
        )}
        answer={progress.answers[question.id]}
        error={error}
        takesFocus={hasMoved}
        changing={progress.changing}
        onAnswer={(answer) => {
          setError(undefined);
          store.set(giveAnswer(store.get(), question.id, answer));
        }}
        onContinue={() => {
          // A key may come before the screen has caught up, so the store is asked.
          const now = store.get();
          if (isPassed(now, question.id)) go(moveOn(quiz, now));
          else {
            setError(
              question.kind === 'single-choice'
                ? fillWords(words.chooseOne, { skip: question.skip })
                : fillWords(words.tickSome, { none: question.none, skip: question.skip }),
            );
          }
        }}
        onSkip={() => {
          go(skipQuestion(quiz, store.get()));
        }}
        onBack={
          index > 0 || progress.changing
            ? () => {
                go(moveBack(quiz, store.get()));
              }
            : undefined
        }
      />
      {progress.changing && !isComplete(quiz, progress) && <p class="small">{words.chooseToSee}</p>}
    </>
  );
}

function withEarlyAnswer(
  quiz: Quiz,
  progress: QuizProgress,
  answer: ReturnType<typeof readEarlyAnswer>['answer'],
): QuizProgress {
  const first = quiz.questions[0];
  if (!first || answer === undefined) return progress;
  return { ...giveAnswer(progress, first.id, answer), at: first.id, changing: false };
}

/** Puts the place into the address's fragment, so that the browser's Back goes one question back. */
function remember(quiz: Quiz, place: string): void {
  const index = quiz.questions.findIndex(({ id }) => id === place);
  const fragment = index < 0 ? '#result' : `#question-${String(index + 1)}`;
  const here = location.hash === '' ? '#question-1' : location.hash;
  if (here === fragment) return;
  try {
    history.pushState(null, '', fragment);
  } catch {
    // A frame without an origin may not touch its history; the quiz works all the same.
  }
}

/** The place that the address's fragment names, if it names one. */
function placeFromAddress(quiz: Quiz): string | undefined {
  if (location.hash === '#result') return resultPlace;
  const number = Number(/^#question-(\d{1,3})$/.exec(location.hash)?.[1]);
  return quiz.questions[number - 1]?.id;
}
