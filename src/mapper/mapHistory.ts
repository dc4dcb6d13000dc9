import type { MapProgress } from './mapProgress.ts';

/** A change that can be undone, in words that follow "Undo:". */
type Change = {
  readonly what: string;
  readonly before: MapProgress;
  readonly after: MapProgress;
};

/** A map with the changes that led to it and those that were undone; it lasts as long as the page. */
export type MapHistory = {
  readonly now: MapProgress;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
};

const most = 200;

export function startHistory(now: MapProgress): MapHistory {
  return { now, done: [], undone: [] };
}

/**
 * Makes a change that can be undone. One that changes nothing is not remembered.
 *
 * @param what what was done, such as "add Ana"
 */
export function change(history: MapHistory, what: string, after: MapProgress): MapHistory {
  if (after === history.now) return history;
  const done = [...history.done, { what, before: history.now, after }].slice(-most);
  return { now: after, done, undone: [] };
}

/** Goes to another screen, which is no change: Back undoes it. */
export function visit(history: MapHistory, now: MapProgress): MapHistory {
  return { ...history, now };
}

/** Takes the last change back, and opens the screen where it was made. */
export function undo(history: MapHistory): MapHistory {
  const last = history.done.at(-1);
  if (!last) return history;
  return {
    now: last.before,
    done: history.done.slice(0, -1),
    undone: [...history.undone, { ...last, after: { ...history.now, at: last.after.at } }],
  };
}

/** Makes the change again that was undone last. */
export function redo(history: MapHistory): MapHistory {
  const last = history.undone.at(-1);
  if (!last) return history;
  return {
    now: last.after,
    done: [...history.done, { ...last, before: history.now }],
    undone: history.undone.slice(0, -1),
  };
}
