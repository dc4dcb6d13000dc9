import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type ParsedMail, simpleParser } from 'mailparser';
import { createTokens } from '#src/newsletter/server/tokens/tokens.ts';
import { site } from '#src/site/site.ts';

/** Names the folder of the newsletter's list and mails in one run of the browser tests. */
export const LETTER_FOLDER = 'E2E_LETTER_FOLDER';

/** The address that the server believes to have. Mails must hold it and never the one that was asked. */
export const SITE_URL = site.origin;

/** What the site's server and the owner's commands of a test run are told. */
export function letterVariables(folder: string, smtpPort: number): Record<string, string> {
  return {
    SITE_URL,
    DATA_DIR: path.join(folder, 'data'),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    NEWSLETTER_FROM: 'Wider Circle <letter@letters.example>',
    // All tests come from one client.
    SIGN_UPS_PER_HOUR_PER_CLIENT: '100000',
    CONFIRMATIONS_PER_HOUR: '100000',
  };
}

export const mailFolder = (folder: string) => path.join(folder, 'mails');

/** Waits until so many mails have come to an address over SMTP, and reads the last. */
export async function mailTo(address: string, count = 1): Promise<ParsedMail> {
  const folder = mailFolder(process.env[LETTER_FOLDER] ?? '');
  const deadline = Date.now() + 15_000;
  for (;;) {
    const files = mailsTo(folder, address);
    const last = files.at(-1);
    if (files.length >= count && last !== undefined) {
      return simpleParser(readFileSync(path.join(folder, last)));
    }
    if (Date.now() > deadline) throw new Error(`${files.length} mails came to ${address}.`);
    await wait(50);
  }
}

/** How many mails have come to an address. */
export function mailCount(address: string): number {
  return mailsTo(mailFolder(process.env[LETTER_FOLDER] ?? ''), address).length;
}

function mailsTo(folder: string, address: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(`-${address}.eml`))
    .sort();
}

/** The link of a kind in a mail, as a path of the server that is being tested. */
export function linkIn(mail: ParsedMail, kind: 'confirm' | 'leave' | 'preferences'): string {
  const found = new RegExp(`${SITE_URL}(/newsletter/${kind}/[\\w-]+/)`).exec(mail.text ?? '');
  if (found?.[1] === undefined) throw new Error(`The mail holds no link to ${kind}: ${mail.text}`);
  return found[1];
}

/** The page of a subscriber's preferences, which only the links in their letters name. */
export function preferencesOf(address: string): string {
  const dataDir = path.join(process.env[LETTER_FOLDER] ?? '', 'data');
  const database = new DatabaseSync(path.join(dataDir, 'newsletter.sqlite'), { readOnly: true });
  try {
    const row = database.prepare('select id from subscriber where address_key = ?').get(address);
    const secret = readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
    const tokens = createTokens(Buffer.from(secret, 'base64url'));
    return `/newsletter/preferences/${tokens.preferencesToken(String(row?.['id']))}/`;
  } finally {
    database.close();
  }
}

/** Runs one of the owner's commands against the list of the test run. */
export function ownerCommand(...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/newsletter/server/newsletterCommand.ts', ...words],
    {
      cwd: path.resolve(import.meta.dirname, '../..'),
      encoding: 'utf8',
      env: {
        ...process.env,
        ...letterVariables(process.env[LETTER_FOLDER] ?? '', Number(process.env['E2E_SMTP_PORT'])),
      },
    },
  );
  return { status, output: stdout + stderr };
}
