import { kindOfKey, type MemoryEntry } from './deviceMemory.ts';
import { isSameResult, type KeptResult, mergeResults, parseKeptResult } from './keptResult.ts';

/** Whether a file joins what is on the device, or takes its place. */
export type ImportWay = 'merge' | 'replace';

/** What an import would do, to be shown before it is done. */
export type ImportPlan = {
  /** What the device would hold: every entry, in the order in which they are shown. */
  readonly entries: readonly MemoryEntry[];
  readonly steps: readonly ImportStep[];
};

/** What would happen to one entry. */
export type ImportStep = { readonly key: string; readonly does: string };

/**
 * Works out an import. Merging never takes anything away: results and ticked steps are put
 * together, and of anything that is one whole the device's own stays. Replacing leaves what
 * the file holds and nothing else.
 */
export function planImport(
  device: readonly MemoryEntry[],
  file: readonly MemoryEntry[],
  way: ImportWay,
): ImportPlan {
  return way === 'merge' ? planMerge(device, file) : planReplace(device, file);
}

function planMerge(device: readonly MemoryEntry[], file: readonly MemoryEntry[]): ImportPlan {
  const entries = new Map(device.map(({ key, text }) => [key, text]));
  const steps = file.map(({ key, text }): ImportStep => {
    const ours = entries.get(key);
    const joined =
      ours === undefined ? { text, does: `Added${counted(key, text)}` } : join(key, ours, text);
    entries.set(key, joined.text);
    return { key, does: joined.does };
  });
  return { entries: [...entries].map(([key, text]) => ({ key, text })), steps };
}

function planReplace(device: readonly MemoryEntry[], file: readonly MemoryEntry[]): ImportPlan {
  const steps = file.map(({ key, text }): ImportStep => {
    const ours = device.find((entry) => entry.key === key);
    if (!ours) return { key, does: `Added${counted(key, text)}` };
    return { key, does: ours.text === text ? 'The same already' : `Replaced${counted(key, text)}` };
  });
  const gone = device.filter(({ key }) => !file.some((entry) => entry.key === key));
  return {
    entries: file,
    steps: [...steps, ...gone.map(({ key }) => ({ key, does: 'Erased: it is not in the file' }))],
  };
}

function join(key: string, ours: string, theirs: string): { text: string; does: string } {
  if (ours === theirs) return { text: ours, does: 'The same already' };
  const joins = kindOfKey(key)?.joins;
  if (joins === 'results') {
    const [mine, others] = [listOfResults(ours), listOfResults(theirs)];
    const merged = mergeResults(mine, others);
    const fresh = others.filter((result) => !mine.some((known) => isSameResult(known, result)));
    return {
      text: JSON.stringify(merged),
      does: `${String(fresh.length)} added, ${String(others.length - fresh.length)} there already`,
    };
  }
  if (joins === 'ticks') {
    const [mine, others] = [listOfTicks(ours), listOfTicks(theirs)];
    const merged = [...new Set([...mine, ...others])];
    return {
      text: JSON.stringify(merged),
      does: `${String(merged.length - mine.length)} added, ${String(mine.length)} there already`,
    };
  }
  return { text: ours, does: 'Yours stays; the one in the file is left out' };
}

function counted(key: string, text: string): string {
  const joins = kindOfKey(key)?.joins;
  if (joins === 'results') return `: ${String(listOfResults(text).length)}`;
  if (joins === 'ticks') return `: ${String(listOfTicks(text).length)}`;
  return '';
}

/** The kept results in a stored text; damaged ones are left out. */
export function listOfResults(text: string): readonly KeptResult[] {
  return listOf(text)
    .map(parseKeptResult)
    .filter((result) => typeof result !== 'string');
}

/** The ticked steps in a stored text. */
export function listOfTicks(text: string): readonly string[] {
  return listOf(text).filter((id) => typeof id === 'string');
}

function listOf(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
