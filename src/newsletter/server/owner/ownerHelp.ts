import type { OwnerTask } from './ownerTask.ts';

const start = 'npm run newsletter --';

/** The page that `--help` prints when no task is named. */
export function helpOfAll(tasks: readonly OwnerTask[]): string {
  const calls = tasks.map(({ name, words }) => [name, ...words].join(' '));
  const width = Math.max(...calls.map((call) => call.length)) + 2;
  return [
    `${start} TASK …`,
    '',
    ...tasks.map(({ summary }, index) => `  ${(calls[index] ?? '').padEnd(width)}${summary}`),
    '',
    `${start} TASK --help says more. Settings come from the environment or from .env.`,
  ].join('\n');
}

/** The page of one task. */
export function helpOf({ name, summary, words, options, help, notes }: OwnerTask): string {
  const flags = Object.entries(options).map(
    ([flag, { type }]) => [`--${flag}${type === 'string' ? ' …' : ''}`, help[flag] ?? ''] as const,
  );
  const width = Math.max(0, ...flags.map(([flag]) => flag.length)) + 2;
  return [
    [start, name, ...words, ...(flags.length === 0 ? [] : ['[options]'])].join(' '),
    '',
    summary,
    ...(flags.length === 0
      ? []
      : ['', ...flags.map(([flag, text]) => `  ${flag.padEnd(width)}${text}`)]),
    ...(notes === undefined ? [] : ['', notes]),
  ].join('\n');
}
