import type { DeliveryState } from '../store/newsletterStore.ts';
import { OwnerError, type OwnerTask } from './ownerTask.ts';
import { readState } from './subscriberStates.ts';

const deliveryStates: readonly DeliveryState[] = [
  'queued',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'skipped',
];

export const list: OwnerTask = {
  name: 'list',
  summary: 'The addresses, one a line, with their state and the day they came.',
  words: [],
  options: {
    state: { type: 'string' },
    issue: { type: 'string' },
    delivery: { type: 'string' },
  },
  help: {
    state: 'Only pending, confirmed or left.',
    issue: 'The recipients of an issue, such as 2026-12, instead; needs --delivery.',
    delivery: `Those whose copy is ${deliveryStates.join(', ')}, with the last answer.`,
  },
  async run({ newsletter: { store }, terminal }, { options }) {
    const { issue, delivery } = options;
    if (issue !== undefined || delivery !== undefined) {
      const state = deliveryStates.find((known) => known === delivery);
      if (typeof issue !== 'string' || state === undefined) {
        throw new OwnerError(`Give both: --issue 2026-12 --delivery ${deliveryStates.join('|')}.`);
      }
      for await (const { subscriber, lastReply } of store.deliveries.list(issue, state)) {
        terminal.print(`${subscriber.address.wire}\t${lastReply ?? ''}`);
      }
      return 0;
    }
    const state = readState(options['state']);
    for await (const subscriber of store.subscribers.each(state === undefined ? {} : { state })) {
      const day = new Date(subscriber.createdAt).toISOString().slice(0, 10);
      terminal.print(`${subscriber.address.wire}\t${subscriber.state}\t${day}`);
    }
    return 0;
  },
};
