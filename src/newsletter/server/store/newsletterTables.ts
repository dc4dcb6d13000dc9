import type { Generated } from 'kysely';
import type { SubscriberState, SuppressionReason } from '#src/domain/newsletter/subscription.ts';
import type { DeliveryState, OutboxKind } from './newsletterStore.ts';

/** The tables, as both databases have them. Times are milliseconds since 1970. */
export type NewsletterTables = {
  schema_version: { version: number; applied_at: number };
  subscriber: SubscriberTable;
  suppression: { address_hash: string; reason: SuppressionReason; at: number };
  sign_up: SignUpTable;
  outbox: OutboxTable;
  confirmation_sent: ConfirmationSentTable;
  soft_bounce: { address_hash: string; at: number };
  issue: IssueTable;
  delivery: DeliveryTable;
  sender: { id: string; beat_at: number };
};

export type SubscriberTable = {
  id: string;
  /** As it goes on the wire. */
  address: string;
  address_key: string;
  /** Joins suppressions, which outlive the address. */
  address_hash: string;
  state: SubscriberState;
  /** JSON array of ids. */
  topics: string;
  consent_wording: string;
  consent_page: string;
  consent_at: number;
  created_at: number;
  confirmed_at: number | null;
  left_at: number | null;
  confirm_nonce: string | null;
  confirm_hash: string | null;
  confirm_expires_at: number | null;
};

type SignUpTable = {
  id: Generated<number>;
  address: string;
  topics: string;
  consent_wording: string;
  consent_page: string;
  consent_at: number;
};

type OutboxTable = {
  id: Generated<number>;
  kind: OutboxKind;
  subscriber_id: string;
  message_id: string;
  state: 'queued' | 'sending' | 'failed' | 'uncertain';
  attempts: Generated<number>;
  /** How often a process died with this mail under way. */
  crashes: Generated<number>;
  next_at: number;
  created_at: number;
  sender: string | null;
  claimed_at: number | null;
  last_reply: string | null;
};

type ConfirmationSentTable = { address_hash: string; mailbox_hash: string; at: number };

type IssueTable = {
  slug: string;
  content_hash: string;
  due_at: number;
  started_at: number;
  /** All subscribers up to this id have their row. */
  filled_to: string;
  filled_at: number | null;
  paused_at: number | null;
  finished_at: number | null;
};

type DeliveryTable = {
  issue: string;
  subscriber_id: string;
  state: DeliveryState;
  attempts: Generated<number>;
  crashes: Generated<number>;
  next_at: number;
  message_id: string | null;
  sender: string | null;
  claimed_at: number | null;
  sent_at: number | null;
  last_reply: string | null;
};
