import { askFor } from './askFor.ts';
import type { OwnerTask } from './ownerTask.ts';
import { readOwnerAddress } from './readOwnerAddress.ts';

export const erase: OwnerTask = {
  name: 'erase',
  summary: 'Removes a person and all that names them; no import brings them back.',
  words: ['ADDRESS'],
  options: { yes: { type: 'boolean' } },
  help: { yes: 'Do not ask.' },
  async run({ newsletter: { store }, terminal, clock }, given) {
    const address = readOwnerAddress(given.words[0] ?? '');
    const subscriber = await store.subscribers.byAddress(address);
    if (subscriber === undefined) {
      terminal.warn(`${address.wire} is not on the list. Nothing was done.`);
      return 1;
    }
    const question = `Erase ${address.wire} (${subscriber.state})? This cannot be undone.`;
    if (!(await askFor({ terminal }, given, question))) return 1;
    await store.subscribers.erase(subscriber.id, clock.now());
    terminal.print('Erased. Only a keyed hash stays, so that no import brings the address back.');
    return 0;
  },
};
