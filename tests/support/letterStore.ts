import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { createStore } from '#src/newsletter/server/store/createStore.ts';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import {
  type NewsletterDatabase,
  openDatabase,
} from '#src/newsletter/server/store/newsletterDatabase.ts';
import type { NewsletterStore, SignUp } from '#src/newsletter/server/store/newsletterStore.ts';
import { readMailAddress } from '#src/newsletter/server/readMailAddress.ts';
import type { IdentifierSource } from '#src/newsletter/server/store/identifierSource.ts';
import { createTokens } from '#src/newsletter/server/tokens/tokens.ts';

/** What the tests begin with: noon of a day in December 2026. */
export const noon = Date.UTC(2026, 11, 1, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Always the same, so that processes of one test understand each other's tokens. */
export const testTokens = createTokens(new Uint8Array(32).fill(7));

export const testIdentifiers: IdentifierSource = {
  tokens: testTokens,
  random: randomBytes,
  mailDomain: 'example.org',
};

export type TestStore = {
  store: NewsletterStore;
  database: NewsletterDatabase;
  config: DatabaseConfig;
};

/** A store in a database of its own. */
export async function openTestStore(config: DatabaseConfig): Promise<TestStore> {
  const database = await openDatabase(config);
  return { store: createStore(database, testIdentifiers), database, config };
}

/** A folder for one test file, and a way to be rid of it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function mailAddress(text: string): MailAddress {
  const parsed = readMailAddress(text);
  if (!parsed.ok) throw new Error(`${text} is no address: ${parsed.reason}`);
  return parsed.address;
}

export function signUpOf(text: string, at = noon, topics: readonly string[] = []): SignUp {
  return {
    address: mailAddress(text),
    topics,
    consent: { wording: '2026-11', page: '/newsletter/', at },
  };
}

/** Puts so many confirmed subscribers in, without a mail. */
export async function addConfirmed(store: NewsletterStore, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    address: mailAddress(`reader${index}@example.org`),
    topics: [],
    consent: { wording: '2026-11', page: 'import', at: noon - day },
    confirmedAt: noon - day,
  }));
  for (let start = 0; start < count; start += 500)
    await store.subscribers.importAll(rows.slice(start, start + 500), noon - day);
}
