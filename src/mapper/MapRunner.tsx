import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Arrivals } from './steps/Arrivals.tsx';
import { ChoiceStep } from './steps/ChoiceStep.tsx';
import { change, redo, startHistory, undo, visit } from './mapHistory.ts';
import type { MapLinks } from './mapLinks.ts';
import { mapQuestions, prompts } from './mapOptions.ts';
import { freshMap, type MapProgress, moveBack, moveOn, openStep, skipStep } from './mapProgress.ts';
import type { MapResultProps } from './result/MapResult.tsx';
import { isNamesStep, isStepId, mapParts, type StepId } from './mapSteps.ts';
import { createMapStore, eraseMap } from './mapStore.ts';
import { NamesStep } from './steps/NamesStep.tsx';
import { PartsNav } from './steps/PartsNav.tsx';
import type { StepProps } from './steps/stepProps.ts';

type Props = {
  /** Names and addresses of the guides and plans that the result leads to. */
  readonly links: MapLinks;
};

/** The parts of the mapper that are fetched when they are near. */
type Later = {
  readonly HelpStep: ComponentType<StepProps>;
  readonly TiesStep: ComponentType<StepProps>;
  readonly MapResult: ComponentType<MapResultProps>;
};

const titles: Readonly<Record<string, string>> = Object.fromEntries([
  ...prompts.map(({ id, title }) => [id, title]),
  ...mapQuestions.map(({ id, title }) => [id, title]),
  ['help', 'Who helps you with what?'],
  ['ties', 'Who knows whom?'],
  ['result', 'Your map'],
]);

/** The network map from its first name to its result. */
export default function MapRunner({ links }: Props) {
  const [store] = useState(createMapStore);
  const [history, setHistory] = useState(() => startHistory(freshMap));
  const [awake, setAwake] = useState(false);
  const [resumed, setResumed] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);
  // Raised by undo and by starting again, so that a screen forgets whom it was asking about.
  const [round, setRound] = useState(0);
  const [message, setMessage] = useState('');
  const [later, setLater] = useState<Later | undefined>(undefined);
  const map = history.now;
  const latest = useRef(history);
  latest.current = history;

  /** Shows a new state and keeps it on the device. */
  const keep = (next: typeof history) => {
    latest.current = next;
    setHistory(next);
    store.set(next.now);
  };

  const goTo = (next: MapProgress) => {
    setHasMoved(true);
    setResumed(false);
    setMessage('');
    const moved = next.at !== latest.current.now.at;
    keep(visit(latest.current, next));
    if (moved) remember(next.at);
  };

  const step = (move: typeof undo, word: string, what: string | undefined) => {
    if (what === undefined) return;
    keep(move(latest.current));
    setRound((each) => each + 1);
    setMessage(`${word}: ${what}.`);
    remember(latest.current.now.at);
  };
  const undoLast = () => {
    step(undo, 'Undone', latest.current.done.at(-1)?.what);
  };
  const redoLast = () => {
    step(redo, 'Done again', latest.current.undone.at(-1)?.what);
  };

  useLayoutEffect(() => {
    const saved = store.get();
    const named = placeFromAddress();
    const next = named === undefined ? saved : openStep(saved, named);
    setHistory(startHistory(next));
    setResumed(saved.people.length > 0 && named === undefined && saved.at !== 'result');
    setAwake(true);
  }, [store]);

  useEffect(() => {
    const onPopState = () => {
      setHasMoved(true);
      setMessage('');
      const { now } = latest.current;
      keep(visit(latest.current, openStep(now, placeFromAddress() ?? 'talked')));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const inText = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || inText) return;
      event.preventDefault();
      if (event.shiftKey) redoLast();
      else undoLast();
    };
    window.addEventListener('popstate', onPopState);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('popstate', onPopState);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  const pastNames = !isNamesStep(map.at);
  useEffect(() => {
    if (!awake || !pastNames || later) return;
    void Promise.all([
      import('./steps/HelpStep.tsx'),
      import('./steps/TiesStep.tsx'),
      import('./result/MapResult.tsx'),
    ]).then(([{ HelpStep }, { TiesStep }, { MapResult }]) => {
      setLater({ HelpStep, TiesStep, MapResult });
    });
  }, [awake, pastNames, later]);

  useEffect(() => {
    if (hasMoved) document.title = `${titles[map.at] ?? ''} | Map your network`;
  }, [hasMoved, map.at]);

  const props: StepProps = {
    map,
    takesFocus: hasMoved,
    onChange: (what, next) => {
      setMessage('');
      setResumed(false);
      keep(change(latest.current, what, next));
    },
    onContinue: () => {
      goTo(moveOn(latest.current.now));
    },
    onSkip: () => {
      const { now } = latest.current;
      keep(change(latest.current, `skip “${titles[now.at] ?? ''}”`, skipStep(now)));
      setHasMoved(true);
      setMessage('');
      remember(latest.current.now.at);
    },
    onBack:
      map.at === 'talked'
        ? undefined
        : () => {
            goTo(moveBack(latest.current.now));
          },
  };

  const startAgain = () => {
    keep(change(latest.current, 'start again', freshMap));
    setRound((each) => each + 1);
    setHasMoved(true);
    setResumed(false);
    remember('talked');
    setMessage('Your map is empty again. Undo brings it back as long as this page is open.');
  };

  const erase = () => {
    keep(startHistory(freshMap));
    eraseMap();
    setRound((each) => each + 1);
    setHasMoved(true);
    setResumed(false);
    remember('talked');
    setMessage(
      'Erased: no name and no answer of the map is left on this device. Scores that you kept stand under You, until you erase them there.',
    );
  };

  const key = `${map.at} ${String(round)}`;
  const question = mapQuestions.find(({ id }) => id === map.at);
  const prompt = prompts.find(({ id }) => id === map.at);
  const lastDone = history.done.at(-1)?.what;
  const lastUndone = history.undone.at(-1)?.what;

  return (
    <div class="mapper" data-at={map.at}>
      <PartsNav
        map={map}
        onOpen={(part) => {
          const first = mapParts.find(({ id }) => id === part)?.steps[0];
          if (first) goTo(openStep(latest.current.now, first));
        }}
      />
      {awake && isNamesStep(map.at) && <Arrivals key={round} map={map} onTake={props.onChange} />}
      {resumed && (
        <p class="resumed" role="status">
          You are back where you left off.{' '}
          <button type="button" class="link" onClick={startAgain}>
            Start again
          </button>
        </p>
      )}
      {prompt && <NamesStep key={key} {...props} prompt={prompt} />}
      {question && <ChoiceStep key={key} {...props} question={question} />}
      {(map.at === 'help' || map.at === 'ties' || map.at === 'result') && !later && (
        <p role="status">One moment …</p>
      )}
      {map.at === 'help' && later && <later.HelpStep key={key} {...props} />}
      {map.at === 'ties' && later && <later.TiesStep key={key} {...props} />}
      {map.at === 'result' && later && (
        <later.MapResult
          {...props}
          key={key}
          links={links}
          onOpen={(place) => {
            goTo(openStep(latest.current.now, place));
          }}
          onStartAgain={startAgain}
          onErase={erase}
        />
      )}
      <div class="undo no-print">
        <p role="status">{message}</p>
        {lastDone !== undefined && (
          <button type="button" class="link" onClick={undoLast}>
            Undo: <span translate={false}>{lastDone}</span>
          </button>
        )}
        {lastUndone !== undefined && (
          <button type="button" class="link" onClick={redoLast}>
            Redo: <span translate={false}>{lastUndone}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** Puts the screen's name into the address's fragment, so that the browser's Back goes one back. */
function remember(place: StepId): void {
  const fragment = `#${place}`;
  if (location.hash === fragment || (location.hash === '' && place === 'talked')) return;
  try {
    history.pushState(null, '', fragment);
  } catch {
    // Without a history of its own the mapper works all the same.
  }
}

/** The screen that the address's fragment names, if it names one. */
function placeFromAddress(): StepId | undefined {
  const name = location.hash.slice(1);
  return isStepId(name) ? name : undefined;
}
