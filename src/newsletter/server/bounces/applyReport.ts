import { issueMessageId } from '../tokens/issueMessageId.ts';
import type { Subscriber } from '../store/newsletterStore.ts';
import type { Newsletter } from '../openNewsletter.ts';
import { readMailAddress } from '../readMailAddress.ts';
import type { MailReport } from './readReport.ts';

export type Applied =
  /** No more mails go to this address. */
  | { readonly kind: 'suppressed'; readonly reason: 'bounce' | 'complaint' }
  /** One more soft bounce; it is suppressed when there are enough of them. */
  | { readonly kind: 'counted'; readonly softBounces: number }
  /** Nobody on the list has this address. */
  | { readonly kind: 'unknown' }
  /** The address is on the list, but nothing shows that the report is about a mail of ours. */
  | { readonly kind: 'unproven' };

/** So many soft bounces within 90 days count as a hard one: three monthly letters in a row. */
const softBouncesToSuppress = 3;

export type ApplyReportOptions = {
  readonly now: number;
  /**
   * `all`: the report is believed as it stands, because it came with a key or the owner says so.
   * Otherwise only one that carries a mail of ours, sent from this domain: anybody can write to
   * the mailbox for bounces, and could silence anybody.
   */
  readonly believe: 'all' | { readonly mailDomain: string };
};

/** Does what a report asks for: suppresses an address, counts a soft bounce, or nothing. */
export async function applyReport(
  { store, tokens }: Pick<Newsletter, 'store' | 'tokens'>,
  report: MailReport,
  { now, believe }: ApplyReportOptions,
): Promise<Applied> {
  const proven = await provenSubscriber();
  const subscriber = proven ?? (await namedSubscriber());
  if (subscriber === undefined) return { kind: 'unknown' };
  if (proven === undefined && believe !== 'all' && !(await hasOurMessageId(believe.mailDomain)))
    return { kind: 'unproven' };
  const { address } = subscriber;
  if (report.kind === 'soft') {
    const softBounces = await store.suppressions.noteSoftBounce(address, now);
    if (softBounces < softBouncesToSuppress) return { kind: 'counted', softBounces };
  }
  const reason = report.kind === 'complaint' ? 'complaint' : 'bounce';
  await store.suppressions.addAll([{ address, reason }], now);
  return { kind: 'suppressed', reason };

  /** The mail that came back carries a token that only we could make, for this subscriber alone. */
  async function provenSubscriber(): Promise<Subscriber | undefined> {
    const token = /\/newsletter\/leave\/([\w-]+)\//.exec(
      report.returned.listUnsubscribe ?? '',
    )?.[1];
    const id = token === undefined ? undefined : tokens.readLeaveToken(token);
    return id === undefined ? undefined : store.subscribers.byId(id);
  }

  /** Not every report repeats that header. The name of the mail, too, nobody else could make. */
  async function hasOurMessageId(mailDomain: string): Promise<boolean> {
    const { messageId } = report.returned;
    if (messageId === undefined || subscriber === undefined) return false;
    const issues = await store.issues.all();
    return issues.some(
      ({ slug }) => issueMessageId(tokens, slug, subscriber.id, mailDomain) === messageId,
    );
  }

  async function namedSubscriber(): Promise<Subscriber | undefined> {
    for (const text of report.addresses) {
      const parsed = readMailAddress(text);
      if (!parsed.ok) continue;
      const found = await store.subscribers.byAddress(parsed.address);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
