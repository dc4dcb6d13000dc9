import type { SubscriberExport } from '../store/newsletterStore.ts';

/** All that is kept about a person, as a file that people and programs can read. */
export function exportText(kept: SubscriberExport): string {
  const day = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
  const readable = {
    address: kept.address,
    state: kept.state,
    topics: kept.topics,
    consent: { wording: kept.consent.wording, page: kept.consent.page, at: day(kept.consent.at) },
    createdAt: day(kept.createdAt),
    confirmedAt: day(kept.confirmedAt),
    leftAt: day(kept.leftAt),
    suppression:
      kept.suppression === undefined
        ? null
        : { reason: kept.suppression.reason, at: day(kept.suppression.at) },
    letters: kept.deliveries.map(({ issue, state, sentAt }) => ({
      issue,
      state,
      sentAt: day(sentAt),
    })),
  };
  return `${JSON.stringify(readable, null, 2)}\n`;
}
