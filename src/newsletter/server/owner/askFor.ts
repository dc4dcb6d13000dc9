import type { OwnerPlace, OwnerWords } from './ownerTask.ts';

/** Whether to go on: `--yes` says so at once, otherwise the owner is asked. */
export async function askFor(
  { terminal }: Pick<OwnerPlace, 'terminal'>,
  { options }: Pick<OwnerWords, 'options'>,
  question: string,
): Promise<boolean> {
  if (options['yes'] === true) return true;
  if (await terminal.ask(question)) return true;
  terminal.warn('Nothing was done. Answer y, or add --yes where nobody can answer.');
  return false;
}
