import type { SubscriberState } from '#src/domain/newsletter/subscription.ts';
import { OwnerError } from './ownerTask.ts';

const states: readonly SubscriberState[] = ['pending', 'confirmed', 'left'];

/** The state that `--state` names; undefined when it names none. */
export function readState(text: string | boolean | undefined): SubscriberState | undefined {
  if (text === undefined) return undefined;
  const state = states.find((known) => known === text);
  if (state !== undefined) return state;
  throw new OwnerError(`--state ${String(text)}: give one of ${states.join(', ')}.`);
}
