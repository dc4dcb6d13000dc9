import { parseArgs } from 'node:util';
import { didYouMean } from '#src/domain/text/didYouMean.ts';
import { ConfigError } from '#src/server/configError.ts';
import { MissingMailError } from '../sending/readBuiltMail.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';
import { helpOf, helpOfAll } from './ownerHelp.ts';
import { OwnerError, type OwnerPlace, type OwnerTask, type OwnerWords } from './ownerTask.ts';
import type { Terminal } from './terminal.ts';

/** Exit code of a command that was written wrongly, as shells use it. */
const misused = 2;

export type OwnerCall = {
  /** The words of the command line. */
  readonly given: readonly string[];
  readonly tasks: readonly OwnerTask[];
  readonly terminal: Terminal;
  /** Opens the database and the rest, once it is known that they are needed. */
  readonly open: () => Promise<Omit<OwnerPlace, 'terminal'> & { close(): Promise<void> }>;
};

/**
 * Runs one command of the owner; gives its exit code: 0 done, 1 not done, 2 written wrongly.
 * What the owner can put right is printed in a line with its cure; anything else is thrown.
 */
export async function runOwnerTask({ given, tasks, terminal, open }: OwnerCall): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.print(helpOfAll(tasks));
    return name === undefined ? misused : 0;
  }
  const task = tasks.find((known) => known.name === name);
  if (task === undefined) {
    const near = didYouMean(
      name,
      tasks.map((known) => known.name),
    );
    terminal.warn(
      `There is no task "${name}". ${near === undefined ? 'See: npm run newsletter -- --help' : `Did you mean "${near}"?`}`,
    );
    return misused;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(helpOf(task));
    return 0;
  }
  const words = readWords(task, rest);
  if (typeof words === 'string') {
    terminal.warn(`${words}\n\n${helpOf(task)}`);
    return misused;
  }
  try {
    const { close, ...place } = await open();
    try {
      return await task.run({ ...place, terminal }, words);
    } finally {
      await close();
    }
  } catch (error) {
    if (!isForTheOwner(error)) throw error;
    terminal.warn(error.message);
    return 1;
  }
}

function readWords(task: OwnerTask, given: readonly string[]): OwnerWords | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: task.options,
      allowPositionals: true,
    });
    if (positionals.length !== task.words.length) {
      return positionals.length < task.words.length
        ? `${task.words[positionals.length] ?? ''} is missing.`
        : `"${positionals[task.words.length] ?? ''}" is one word too many.`;
    }
    return { words: positionals, options: values as OwnerWords['options'] };
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '--?([\w-]+)/.exec(message)?.[1];
    if (unknown === undefined) return message;
    const near = didYouMean(unknown, Object.keys(task.options));
    return `There is no option --${unknown}.${near === undefined ? '' : ` Did you mean --${near}?`}`;
  }
}

function isForTheOwner(error: unknown): error is Error {
  return (
    error instanceof OwnerError ||
    error instanceof ConfigError ||
    error instanceof MissingMailError ||
    error instanceof StoreUnavailable
  );
}
