import type { Insertable, Selectable, Transaction } from 'kysely';
import { decideSignUp, type SignUpFacts } from '#src/domain/newsletter/decideSignUp.ts';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { mailboxKey } from '#src/domain/newsletter/mailboxKey.ts';
import { longestCapWindow, periods } from '#src/domain/newsletter/subscription.ts';
import type { OutboxKind } from './newsletterStore.ts';
import type { NewsletterTables, SubscriberTable } from './newsletterTables.ts';
import type { IdentifierSource } from './identifierSource.ts';
import { keptAddress } from './subscriberRow.ts';

type SubscriberRow = Selectable<SubscriberTable>;
type LedgerRow = Insertable<NewsletterTables['confirmation_sent']>;

/** Some sign-ups, what is known about their addresses, and what comes of them. */
export class SignUpBatch {
  readonly #identifiers: IdentifierSource;
  readonly #now: number;
  readonly #subscribers: Map<string, SubscriberRow>;
  readonly #suppressions: Map<string, NonNullable<SignUpFacts['suppression']>>;
  readonly #ledger: LedgerRow[];
  readonly #changed = new Set<SubscriberRow>();
  readonly #sent: LedgerRow[] = [];
  readonly #outbox: Insertable<NewsletterTables['outbox']>[] = [];

  private constructor(
    identifiers: IdentifierSource,
    now: number,
    subscribers: readonly SubscriberRow[],
    suppressions: readonly NewsletterTables['suppression'][],
    ledger: readonly LedgerRow[],
  ) {
    this.#identifiers = identifiers;
    this.#now = now;
    this.#subscribers = new Map(subscribers.map((row) => [row.address_key, row]));
    this.#suppressions = new Map(suppressions.map((row) => [row.address_hash, row.reason]));
    this.#ledger = [...ledger];
  }

  static async read(
    transaction: Transaction<NewsletterTables>,
    identifiers: IdentifierSource,
    now: number,
    addresses: readonly MailAddress[],
  ): Promise<SignUpBatch> {
    const { tokens } = identifiers;
    const keys = [...new Set(addresses.map(({ key }) => key))];
    const hashes = keys.map((key) => tokens.addressHash(key));
    const mailboxes = [...new Set(keys.map((key) => tokens.addressHash(mailboxKey(key))))];
    return new SignUpBatch(
      identifiers,
      now,
      await transaction
        .selectFrom('subscriber')
        .selectAll()
        .where('address_key', 'in', keys)
        .execute(),
      await transaction
        .selectFrom('suppression')
        .selectAll()
        .where('address_hash', 'in', hashes)
        .execute(),
      // An address belongs to one mailbox, so its entries are among these.
      await transaction
        .selectFrom('confirmation_sent')
        .selectAll()
        .where('mailbox_hash', 'in', mailboxes)
        .where('at', '>', now - longestCapWindow)
        .execute(),
    );
  }

  get mails(): number {
    return this.#outbox.length;
  }

  take(row: Selectable<NewsletterTables['sign_up']>): void {
    const { tokens } = this.#identifiers;
    const address = keptAddress(row.address);
    const addressHash = tokens.addressHash(address.key);
    const mailboxHash = tokens.addressHash(mailboxKey(address.key));
    const known = this.#subscribers.get(address.key);
    const decision = decideSignUp({
      state: known?.state,
      suppression: this.#suppressions.get(addressHash),
      sentToAddress: this.#ledger.flatMap((sent) =>
        sent.address_hash === addressHash ? [sent.at] : [],
      ),
      sentToMailbox: this.#ledger.flatMap((sent) =>
        sent.mailbox_hash === mailboxHash ? [sent.at] : [],
      ),
      now: this.#now,
    });
    const subscriber =
      decision.subscriber === 'ask' ? this.#ask(row, address, addressHash, known) : known;
    if (subscriber === undefined || decision.mail === undefined) return;
    if (decision.mail === 'confirm') this.#giveToken(subscriber);
    this.#mail(decision.mail, subscriber);
    const sent = { address_hash: addressHash, mailbox_hash: mailboxHash, at: this.#now };
    this.#ledger.push(sent);
    this.#sent.push(sent);
  }

  /** A pending subscriber with what was chosen now. */
  #ask(
    row: Selectable<NewsletterTables['sign_up']>,
    address: MailAddress,
    addressHash: string,
    known: SubscriberRow | undefined,
  ): SubscriberRow {
    const subscriber: SubscriberRow = known ?? {
      id: this.#name(),
      address: address.wire,
      address_key: address.key,
      address_hash: addressHash,
      state: 'pending',
      topics: row.topics,
      consent_wording: row.consent_wording,
      consent_page: row.consent_page,
      consent_at: row.consent_at,
      created_at: row.consent_at,
      confirmed_at: null,
      left_at: null,
      confirm_nonce: null,
      confirm_hash: null,
      confirm_expires_at: null,
    };
    subscriber.state = 'pending';
    subscriber.topics = row.topics;
    subscriber.consent_wording = row.consent_wording;
    subscriber.consent_page = row.consent_page;
    subscriber.consent_at = row.consent_at;
    this.#subscribers.set(address.key, subscriber);
    this.#changed.add(subscriber);
    return subscriber;
  }

  /** A new mail has the link of the last one while that works, so that either mail will do. */
  #giveToken(subscriber: SubscriberRow): void {
    const isLive = (subscriber.confirm_expires_at ?? 0) > this.#now;
    if (subscriber.confirm_nonce === null || !isLive) {
      const { tokens } = this.#identifiers;
      subscriber.confirm_nonce = this.#name();
      subscriber.confirm_hash = tokens.confirmHash(
        tokens.confirmToken(subscriber.id, subscriber.confirm_nonce),
      );
    }
    subscriber.confirm_expires_at = this.#now + periods.confirmation;
  }

  #mail(kind: OutboxKind, subscriber: SubscriberRow): void {
    const { tokens, mailDomain } = this.#identifiers;
    this.#outbox.push({
      kind,
      subscriber_id: subscriber.id,
      message_id: tokens.messageId([kind, this.#name()], mailDomain),
      state: 'queued',
      next_at: this.#now,
      created_at: this.#now,
    });
  }

  #name(): string {
    return Buffer.from(this.#identifiers.random(16)).toString('base64url');
  }

  async write(transaction: Transaction<NewsletterTables>): Promise<void> {
    if (this.#changed.size > 0) {
      await transaction
        .insertInto('subscriber')
        .values([...this.#changed])
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet(({ ref }) => ({
            state: ref('excluded.state'),
            topics: ref('excluded.topics'),
            consent_wording: ref('excluded.consent_wording'),
            consent_page: ref('excluded.consent_page'),
            consent_at: ref('excluded.consent_at'),
            confirm_nonce: ref('excluded.confirm_nonce'),
            confirm_hash: ref('excluded.confirm_hash'),
            confirm_expires_at: ref('excluded.confirm_expires_at'),
          })),
        )
        .execute();
    }
    if (this.#outbox.length === 0) return;
    await transaction.insertInto('outbox').values(this.#outbox).execute();
    await transaction.insertInto('confirmation_sent').values(this.#sent).execute();
  }
}
