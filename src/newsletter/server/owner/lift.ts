import type { OwnerTask } from './ownerTask.ts';
import { readOwnerAddress } from './readOwnerAddress.ts';

export const lift: OwnerTask = {
  name: 'lift',
  summary: 'Takes a bounce or a complaint back, so that the person can sign up again.',
  words: ['ADDRESS'],
  options: {},
  help: {},
  async run({ newsletter: { store }, terminal }, { words }) {
    const address = readOwnerAddress(words[0] ?? '');
    if (await store.suppressions.lift(address)) {
      terminal.print(`${address.wire} can sign up again.`);
      return 0;
    }
    terminal.warn(`No bounce or complaint is kept of ${address.wire}.`);
    return 1;
  },
};
