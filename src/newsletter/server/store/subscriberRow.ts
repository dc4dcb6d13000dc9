import type { Selectable } from 'kysely';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import type { Subscriber } from './newsletterStore.ts';
import type { SubscriberTable } from './newsletterTables.ts';

/** A row as the rest of the program knows it. */
export function toSubscriber(row: Selectable<SubscriberTable>): Subscriber {
  return {
    id: row.id,
    address: keptAddress(row.address),
    state: row.state,
    topics: JSON.parse(row.topics) as string[],
    consent: { wording: row.consent_wording, page: row.consent_page, at: row.consent_at },
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at ?? undefined,
    leftAt: row.left_at ?? undefined,
  };
}

/** An address out of the database. It was checked before it went in, and nothing else writes there. */
export function keptAddress(wire: string): MailAddress {
  return { wire, key: wire.toLowerCase() } as MailAddress;
}
