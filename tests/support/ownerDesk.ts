import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import type { BuiltMail } from '#src/domain/newsletter/builtMail.ts';
import type { Clock } from '#src/newsletter/server/clock.ts';
import { systemClock } from '#src/newsletter/server/clock.ts';
import { composeBuiltMail } from '#src/newsletter/server/sending/composeBuiltMail.ts';
import type { Mailer, MailOutcome, OutgoingMail } from '#src/newsletter/server/transport/mailer.ts';
import { readNewsletterConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { type Newsletter, openNewsletter } from '#src/newsletter/server/openNewsletter.ts';
import { ownerTasks } from '#src/newsletter/server/owner/ownerTasks.ts';
import { runOwnerTask } from '#src/newsletter/server/owner/runOwnerTask.ts';
import { temporaryFolder } from './letterStore.ts';

/** A newsletter of its own in a folder of its own, and the owner's commands over it. */
export type OwnerDesk = {
  readonly folder: string;
  readonly newsletter: Newsletter;
  /** Mails that were handed to the mailer. */
  readonly sent: readonly OutgoingMail[];
  /** Runs one command; `answer` is what the owner says when asked. */
  run(given: readonly string[], options?: RunOptions): Promise<OwnerRun>;
  /** Writes a file into the folder and gives its path. */
  write(name: string, text: string): string;
  close(): Promise<void>;
};

export type RunOptions = {
  readonly answer?: boolean;
  readonly signal?: AbortSignal;
};

export type OwnerRun = {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly questions: readonly string[];
};

export type OwnerDeskOptions = {
  readonly now?: number;
  /** Where the settings let mails go; to a server, unless said otherwise. */
  readonly mail?: 'smtp' | 'folder';
  readonly outcome?: (mail: OutgoingMail) => MailOutcome | Promise<MailOutcome>;
};

export async function openOwnerDesk(options: OwnerDeskOptions = {}): Promise<OwnerDesk> {
  const { now = Date.UTC(2026, 11, 1, 13), mail: way = 'smtp', outcome } = options;
  const { folder, remove } = temporaryFolder();
  const distDir = path.join(folder, 'dist');
  const mails = path.join(distDir, 'newsletter', 'mails');
  mkdirSync(mails, { recursive: true });
  for (const mail of [sampleIssue, ...sampleServiceMails]) {
    writeFileSync(path.join(mails, `${mail.name}.json`), JSON.stringify(mail));
  }
  const config = readNewsletterConfig({
    DATA_DIR: path.join(folder, 'data'),
    SITE_URL: 'https://example.org',
    NEWSLETTER_FROM: 'Wider Circle <letter@example.org>',
    MAILS_PER_SECOND: '1000',
    ...(way === 'smtp' ? { SMTP_URL: 'smtp://mail.example.org' } : {}),
  });
  const sent: OutgoingMail[] = [];
  const mailer: Mailer = {
    async send(mail) {
      const result = (await outcome?.(mail)) ?? ({ kind: 'accepted', reply: 'ok' } as const);
      sent.push(mail);
      return result;
    },
    close: () => Promise.resolve(),
  };
  // Runs on from the time given: sending at a rate needs a clock that moves.
  const openedAt = Date.now();
  const clock: Clock = { ...systemClock, now: () => now + Date.now() - openedAt };
  const newsletter = await openNewsletter(config, {
    mailer,
    clock,
    random: randomBytes,
    composeMail: composeBuiltMail(distDir, 'https://example.org'),
    log: () => undefined,
  });
  return {
    folder,
    newsletter,
    sent,
    async run(given, { answer = false, signal = new AbortController().signal } = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const questions: string[] = [];
      const code = await runOwnerTask({
        given,
        tasks: ownerTasks,
        terminal: {
          print: (line) => out.push(line),
          warn: (line) => err.push(line),
          ask: (question) => {
            questions.push(question);
            return Promise.resolve(answer);
          },
          progress: () => undefined,
          endProgress: () => undefined,
        },
        open: () =>
          Promise.resolve({
            config,
            distDir,
            newsletter,
            mailer,
            clock,
            signal,
            close: () => Promise.resolve(),
          }),
      });
      return { code, out: out.join('\n'), err: err.join('\n'), questions };
    },
    write(name, text) {
      const file = path.join(folder, name);
      writeFileSync(file, text);
      return file;
    },
    async close() {
      await newsletter.close();
      remove();
    },
  };
}

const sampleIssue: BuiltMail = {
  name: '2026-12',
  subject: 'A letter about thanks',
  html: '<p>Hello <a href="{{leave}}">leave</a> <a href="{{preferences}}">see</a> {{site}}</p>',
  text: 'Wider Circle\n\nTITLE\n\nHello.\n\n{{leave}}\n{{preferences}}\n{{site}}/\n',
  dueAt: Date.UTC(2026, 11, 1, 12),
  hash: 'hash-1',
};

const sampleServiceMails: readonly BuiltMail[] = (['confirm', 'preferences'] as const).map(
  (name) => ({
    name,
    subject: name,
    html: `<a href="{{${name}}}">go</a>`,
    text: `{{${name}}}`,
    hash: name,
  }),
);
