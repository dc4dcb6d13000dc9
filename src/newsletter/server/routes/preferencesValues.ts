import type { LetterFacts } from '#src/domain/newsletter/letterFacts.ts';
import type { SlotValues } from '#src/domain/newsletter/slots.ts';
import type { Subscriber } from '../store/newsletterStore.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What the preferences page shows about a subscriber. */
export function preferencesValues(
  { address, state, topics, consent, ...subscriber }: Subscriber,
  facts: LetterFacts,
  topicsWereKept: boolean,
): SlotValues {
  const states = {
    pending: 'Not confirmed yet: press the button that the link in our first mail opens',
    confirmed: `On the list since ${day.format(subscriber.confirmedAt ?? subscriber.createdAt)}`,
    left: `Left on ${day.format(subscriber.leftAt ?? subscriber.createdAt)}`,
  };
  const parts = [topicsWereKept ? 'message' : '', state === 'left' ? 'join' : 'leave'];
  return {
    texts: {
      message: 'Your topics are kept.',
      address: address.wire,
      state: states[state],
      asked: `On ${day.format(consent.at)}, ${placeOf(consent.page)}`,
      wording: wordingOf(facts, consent.wording),
    },
    checked: new Set(topics),
    parts: new Set(parts),
  };
}

/** What somebody agreed to, by its version. */
export function wordingOf({ consent }: LetterFacts, version: string): string {
  return (
    consent.find((entry) => entry.version === version)?.wording ??
    'To get this letter. The wording is not kept here, because the list was brought along.'
  );
}

function placeOf(page: string): string {
  return page.startsWith('/') ? `on the page ${page}` : 'on another list that was brought along';
}
