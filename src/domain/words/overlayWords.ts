import { didYouMean } from '../text/didYouMean.ts';

/** Something that a translation lacks or has too much of, with the place in it and what to do. */
export type OverlayProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly cure: string;
};

export type Overlaid<Value> = {
  /** The original with the translated words in it; where they are missing, the original's. */
  readonly value: Value;
  readonly problems: readonly OverlayProblem[];
};

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/**
 * Lays translated words over something that was written in English, and says where the two do not
 * match. The translation holds words only: it can neither add an entry nor change a number.
 *
 * A list whose entries have ids is a mapping by id in the translation; where an entry is a single
 * word, the mapping may give it directly. Other lists are lists of the same length. Every
 * placeholder in curly brackets and every address of a `[link](/there/)` must come back.
 *
 * @param isWord whether the text under a key is shown to people; all other text stays as it is
 */
export function overlayWords<Value>(
  original: Value,
  overlay: unknown,
  isWord: (key: string) => boolean = () => true,
): Overlaid<Value> {
  const problems: OverlayProblem[] = [];
  const value = lay(original, overlay, [], '', { isWord, problems });
  return { value: value as Value, problems };
}

type Task = {
  readonly isWord: (key: string) => boolean;
  readonly problems: OverlayProblem[];
};

function lay(original: unknown, overlay: unknown, path: Path, key: string, task: Task): unknown {
  if (typeof original === 'string') return layText(original, overlay, path, task);
  if (Array.isArray(original)) return layList(original, overlay, path, key, task);
  return layObject(original as Json, overlay, path, task);
}

function layText(original: string, overlay: unknown, path: Path, { problems }: Task): string {
  const name = named(path);
  if (typeof overlay !== 'string' || overlay.trim() === '') {
    problems.push({
      path,
      message: `The words of ${name} are missing.`,
      cure: `Translate "${shorten(original)}".`,
    });
    return original;
  }
  const wanted = marksOf(original);
  const given = marksOf(overlay);
  for (const mark of wanted.filter((entry) => !given.includes(entry))) {
    problems.push({
      path,
      message: `The words of ${name} leave out ${mark}.`,
      cure: `Put ${mark} where it belongs, as in "${shorten(original)}".`,
    });
  }
  for (const mark of given.filter((entry) => !wanted.includes(entry))) {
    problems.push({
      path,
      message: `The words of ${name} have ${mark}, which nothing fills in.`,
      cure: wanted.length === 0 ? 'Take it out.' : `Use ${wanted.join(' and ')} only.`,
    });
  }
  return overlay.trim();
}

function layList(
  original: readonly unknown[],
  overlay: unknown,
  path: Path,
  key: string,
  task: Task,
): unknown {
  if (!hasWords(original, key, task)) return original;
  if (original.every(hasId)) return layById(original, overlay, path, task);
  const entries: readonly unknown[] = Array.isArray(overlay) ? overlay : [];
  if (entries.length !== original.length) {
    task.problems.push({
      path,
      message: `${named(path)} has ${String(entries.length)} entries, the original ${String(original.length)}.`,
      cure: 'Give as many, in the same order.',
    });
    return original;
  }
  return original.map((entry, index) => lay(entry, entries[index], [...path, index], key, task));
}

function layById(original: readonly Identified[], overlay: unknown, path: Path, task: Task) {
  const entries = asObject(overlay);
  if (entries === undefined) {
    missing(path, task);
    return original;
  }
  const ids = original.filter((entry) => hasWords(entry, '', task)).map(({ id }) => id);
  refuseUnknown(entries, ids, path, task);
  return original.map((entry) => {
    if (!ids.includes(entry.id)) return entry;
    const given = entries[entry.id];
    const words = wordKeys(entry, task);
    // `health: Salud` in place of `health: { label: Salud }`.
    const [only] = words;
    const whole =
      typeof given === 'string' && words.length === 1 && only ? { [only]: given } : given;
    return lay(entry, whole, [...path, entry.id], '', task);
  });
}

function layObject(original: Json, overlay: unknown, path: Path, task: Task): Json {
  const keys = wordKeys(original, task);
  if (keys.length === 0) return original;
  const entries = asObject(overlay);
  if (entries === undefined) {
    missing(path, task);
    return original;
  }
  refuseUnknown(entries, keys, path, task);
  return Object.fromEntries(
    Object.entries(original).map(([key, value]) => [
      key,
      keys.includes(key) ? lay(value, entries[key], [...path, key], key, below(key, task)) : value,
    ]),
  );
}

function missing(path: Path, { problems }: Task): void {
  problems.push({
    path,
    message: `${named(path)} is missing.`,
    cure: 'Add it with the words that the original has there.',
  });
}

function refuseUnknown(entries: Json, known: readonly string[], path: Path, task: Task): void {
  for (const key of Object.keys(entries).filter((name) => !known.includes(name))) {
    const near = didYouMean(key, known);
    task.problems.push({
      path: [...path, key],
      message: `${named([...path, key])} is not there in the original, or holds no words.`,
      cure: near === undefined ? 'Take it out.' : `Did you mean "${near}"?`,
    });
  }
}

/** The keys of an object under which something is to be translated. */
function wordKeys(original: Json, task: Task): string[] {
  return Object.entries(original)
    .filter(([key, value]) => hasWords(value, key, task))
    .map(([key]) => key);
}

function hasWords(value: unknown, key: string, task: Task): boolean {
  if (typeof value === 'string') return key !== 'id' && task.isWord(key);
  if (Array.isArray(value)) return value.some((entry) => hasWords(entry, key, task));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]) => hasWords(entry, name, below(key, task)));
}

/** What hangs under a word is words too, such as the readings of each band. */
function below(key: string, task: Task): Task {
  return key !== '' && task.isWord(key) ? { ...task, isWord: () => true } : task;
}

type Identified = Json & { readonly id: string };

function hasId(entry: unknown): entry is Identified {
  return (
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
  );
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;
}

/** `{count}` and the addresses of links. */
function marksOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{[^}]*\}|\]\(([^)]*)\)/g)].map(([all, to]) => to ?? all))];
}

function named(path: Path): string {
  return path.length === 0 ? 'The file' : `"${path.join('.')}"`;
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text;
}
