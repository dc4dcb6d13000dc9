import { randomBytes } from 'node:crypto';
import type { BuiltMail } from '#src/domain/newsletter/builtMail.ts';
import { isLate } from '#src/domain/newsletter/isLate.ts';
import { periods } from '#src/domain/newsletter/subscription.ts';
import { readBuiltMail } from '../sending/readBuiltMail.ts';
import { composeIssue } from '../sending/composeIssue.ts';
import { createOutcomeJournal } from '../sending/outcomeJournal.ts';
import type { DeliveryCounts } from '../store/newsletterStore.ts';
import { sendIssue, type SendResult } from '../sending/sendIssue.ts';
import { ageInWords } from './ageInWords.ts';
import { askFor } from './askFor.ts';
import { OwnerError, type OwnerPlace, type OwnerTask } from './ownerTask.ts';
import { readOwnerAddress } from './readOwnerAddress.ts';

export const send: OwnerTask = {
  name: 'send',
  summary: 'Sends an issue to everybody who confirmed, or goes on where it stopped.',
  words: ['ISSUE'],
  options: {
    'dry-run': { type: 'boolean' },
    test: { type: 'string' },
    yes: { type: 'boolean' },
    late: { type: 'boolean' },
  },
  help: {
    'dry-run': 'Show what would go out to how many, and send nothing.',
    test: 'Send one copy to this address alone. Nothing is written down.',
    yes: 'Do not ask.',
    late: 'Send it although it was due more than a day ago.',
  },
  notes:
    'Ctrl-C stops after the mails under way; the same command goes on from there. Nobody gets an issue\n' +
    'twice because it was stopped, and several of these commands share the work.',
  async run(place, given) {
    const { terminal, newsletter } = place;
    const { words, options } = given;
    const issue = await readBuiltMail(place.distDir, words[0] ?? '');
    const { dueAt } = issue;
    if (dueAt === undefined) throw new OwnerError(`"${issue.name}" is not an issue.`);
    const test = options['test'];
    if (typeof test === 'string') return sendTest(place, issue, test);

    const earlier = await newsletter.store.issues.find(issue.name);
    const readers = await preview(place, issue, dueAt);
    if (options['dry-run'] === true) {
      terminal.print('\nNothing was sent (--dry-run).');
      return 0;
    }
    if (earlier?.finishedAt !== undefined) {
      terminal.print(`\n${issue.name} has gone out to everybody. Nothing to do.`);
      return 0;
    }
    if (earlier?.pausedAt !== undefined) {
      terminal.warn(
        `\n${issue.name} is paused. Let it go on with: npm run newsletter -- resume ${issue.name}`,
      );
      return 1;
    }
    if (earlier !== undefined && earlier.contentHash !== issue.hash) {
      terminal.warn(`\n${changed(issue.name)}`);
      return 1;
    }
    const now = place.clock.now();
    if (isLate(dueAt, now) && options['late'] !== true) {
      terminal.warn(`\n${late(issue.name, now - dueAt)}`);
      return 1;
    }
    if (earlier === undefined && readers === 0) {
      // Else it would be marked as out, and whoever joins tomorrow would never get it.
      terminal.warn(
        `\nNobody has confirmed yet, so nothing was sent and ${issue.name} stays open.`,
      );
      return 1;
    }
    terminal.print('');
    const isReal = place.config.mail.kind === 'smtp';
    const question = isReal
      ? 'Send it?'
      : 'Write it into files? No reader gets it, and the issue then counts as out.';
    if (!(await askFor(place, given, question))) return 1;
    return sendAll(place, issue, dueAt, options['late'] === true);
  },
};

/** Shows what would go out; gives how many readers have it still to come. */
async function preview(
  { terminal, newsletter, config, clock }: OwnerPlace,
  issue: BuiltMail,
  dueAt: number,
): Promise<number> {
  const { store, links } = newsletter;
  const started = await store.issues.find(issue.name);
  // Before everybody has a row, rows count nothing.
  const counts =
    started?.filledAt === undefined ? undefined : await store.issues.counts(issue.name);
  const readers =
    counts === undefined ? await store.issues.audience() : counts.queued + counts.sending;
  const early = dueAt - clock.now();
  const { name, address } = config.from;
  const rows: readonly (readonly [string, string])[] = [
    [
      'Issue',
      `${issue.name}, due ${new Date(dueAt).toISOString().slice(0, 10)}${early > periods.late ? ` (in ${ageInWords(early)})` : ''}`,
    ],
    ['Subject', issue.subject],
    ['From', name === '' ? address.wire : `${name} <${address.wire}>`],
    ['Links to', `${links.origin}/newsletter/${issue.name}/`],
    ['Size', `${kilobytes(issue.html)} kB HTML, ${kilobytes(issue.text)} kB text`],
    [
      'Goes to',
      config.mail.kind === 'smtp'
        ? `the mail server, ${config.mailsPerSecond} a second at most`
        : `files in ${config.mail.folder}: set SMTP_URL to send`,
    ],
    [
      'Readers',
      counts === undefined
        ? readers.toLocaleString('en-GB')
        : `${readers.toLocaleString('en-GB')} still to come, ${counts.sent.toLocaleString('en-GB')} sent`,
    ],
  ];
  for (const [label, text] of rows) terminal.print(`${label.padEnd(10)}${text}`);
  terminal.print('');
  const opening = issue.text
    .split('\n')
    .slice(4)
    .filter((line) => line !== '');
  for (const line of opening.slice(0, 5)) terminal.print(`  ${line}`);
  return readers;
}

function kilobytes(text: string): string {
  return (Buffer.byteLength(text) / 1000).toFixed(1);
}

async function sendTest(place: OwnerPlace, issue: BuiltMail, test: string): Promise<number> {
  const { config, newsletter, mailer, terminal, clock, signal } = place;
  const to = readOwnerAddress(test);
  const subscriber = await newsletter.store.subscribers.byAddress(to);
  // Whoever is not on the list gets links that lead to nobody.
  const id = subscriber?.id ?? Buffer.alloc(16).toString('base64url');
  const copy = composeIssue(issue, newsletter.links)(id);
  const domain = config.from.address.wire.split('@').at(-1) ?? 'localhost';
  const outcome = await mailer.send(
    {
      ...copy,
      from: config.from,
      to,
      subject: `[Test] ${copy.subject}`,
      messageId: `<test-${issue.name}-${clock.now()}@${domain}>`,
    },
    { signal },
  );
  if (outcome.kind === 'accepted') {
    terminal.print(`Sent to ${to.wire}: ${outcome.reply}`);
    return 0;
  }
  terminal.warn(
    outcome.kind === 'refused'
      ? `The mail server refused it (${outcome.code}): ${outcome.reply}`
      : `Not sent: ${outcome.reason} Check SMTP_URL.`,
  );
  return 1;
}

async function sendAll(
  place: OwnerPlace,
  issue: BuiltMail,
  dueAt: number,
  allowLate: boolean,
): Promise<number> {
  const { config, newsletter, mailer, terminal, clock, signal } = place;
  const { store, links } = newsletter;
  const compose = composeIssue(issue, links);
  const result = await sendIssue({
    store,
    journal: createOutcomeJournal(config.dataDir),
    mailer,
    clock,
    from: config.from,
    issue: { slug: issue.name, contentHash: issue.hash, dueAt },
    compose: ({ subscriber }) => compose(subscriber.id),
    sender: `${process.pid}-${randomBytes(6).toString('hex')}`,
    mailsPerSecond: config.mailsPerSecond,
    connections,
    allowLate,
    signal,
    onProgress: ({ counts, waitingFor }) => {
      const { queued, sending, sent, failed, uncertain, skipped } = counts;
      const done = sent + failed + uncertain + skipped;
      terminal.progress({
        done,
        of: done + queued + sending,
        note: [
          ...(failed > 0 ? [`${failed} refused`] : []),
          ...(uncertain > 0 ? [`${uncertain} uncertain`] : []),
          ...(waitingFor === undefined ? [] : [waits[waitingFor]]),
        ].join(', '),
      });
    },
    log: terminal.warn,
  });
  terminal.endProgress();
  return say(place, issue.name, result);
}

/** Open connections of one process; also the most mails that a crash can leave uncertain. */
const connections = 5;

const waits = {
  'mail server': 'waiting for the mail server',
  database: 'waiting for the database',
  later: 'some asked to come again later',
  others: 'others send the last ones',
} as const;

function say({ terminal, clock }: OwnerPlace, slug: string, result: SendResult): number {
  const again = `npm run newsletter -- send ${slug}`;
  switch (result.kind) {
    case 'finished':
      terminal.print(`${slug} is out: ${countsInWords(result.counts)}.`);
      if (result.counts.uncertain > 0) {
        terminal.print(
          `The uncertain ones may have arrived. Leave them, or send them once more: npm run newsletter -- retry ${slug}`,
        );
      }
      return 0;
    case 'stopped':
      terminal.warn(`Stopped: ${countsInWords(result.counts)}. Go on with: ${again}`);
      return 1;
    case 'paused':
      terminal.warn(
        `Paused: ${countsInWords(result.counts)}. Let it go on with: npm run newsletter -- resume ${slug}`,
      );
      return 1;
    case 'refused':
      terminal.warn(
        `The mail server refuses us: ${result.reply}\nCheck SMTP_URL and NEWSLETTER_FROM. ${countsInWords(result.counts)}. Go on with: ${again}`,
      );
      return 1;
    case 'unsettled':
      terminal.warn(
        `Stopped while the database cannot be used. ${unsettledInWords(result, again)}`,
      );
      return 1;
    case 'changed':
      terminal.warn(changed(slug));
      return 1;
    case 'late':
      terminal.warn(late(slug, clock.now() - result.dueAt));
      return 1;
  }
}

const changed = (slug: string) =>
  `The text of ${slug} is not the one that its first readers got. Build that one again to send the rest.`;

const late = (slug: string, overdue: number) =>
  `${slug} was due ${ageInWords(overdue)} ago. If it should still go out, add --late.`;

function countsInWords(counts: DeliveryCounts): string {
  const parts = [
    [counts.sent, 'sent'],
    [counts.failed, 'refused'],
    [counts.uncertain, 'uncertain'],
    [counts.skipped, 'skipped because they left'],
    [counts.queued + counts.sending, 'still to come'],
  ] as const;
  return parts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`)
    .join(', ');
}

function unsettledInWords(
  { mails, file }: Extract<SendResult, { kind: 'unsettled' }>,
  again: string,
): string {
  if (mails === 0) return `Nothing was under way. Once it is back, go on with: ${again}`;
  const what = `What became of the last ${mails === 1 ? 'mail' : `${mails} mails`}`;
  return file === undefined
    ? `${what} could not be written down anywhere, so they may go out once more. Once it is back, go on with: ${again}`
    : `${what} is kept in ${file}. Once it is back, and before another process sends this issue, go on here with: ${again}`;
}
