import { ageInWords } from './ageInWords.ts';
import type { OwnerTask } from './ownerTask.ts';

export const stats: OwnerTask = {
  name: 'stats',
  summary: 'How many subscribers there are, what waits, and how each issue stands.',
  words: [],
  options: { json: { type: 'boolean' } },
  help: { json: 'Print the figures as JSON.' },
  async run({ newsletter: { store }, terminal, clock }, { options }) {
    const counts = await store.counts(clock.now());
    const issues = await Promise.all(
      (await store.issues.all()).map(async (issue) => ({
        ...issue,
        deliveries: await store.issues.counts(issue.slug),
      })),
    );
    if (options['json'] === true) {
      terminal.print(JSON.stringify({ ...counts, issues }, undefined, 2));
      return 0;
    }
    const { subscribers, suppressed } = counts;
    const rows: readonly (readonly [string, number])[] = [
      ['Confirmed', subscribers.confirmed],
      ['  of these in the last 30 days', counts.confirmedLately],
      ['Asked, not confirmed yet', subscribers.pending],
      ['Left', subscribers.left],
      ['  of these in the last 30 days', counts.leftLately],
      ['Suppressed after a bounce', suppressed.bounce],
      ['Suppressed after a complaint', suppressed.complaint],
      ['Erased at their wish', suppressed.erased],
      ['Sign-ups waiting', counts.signUpsWaiting],
      ['Mails waiting', counts.mailsWaiting],
    ];
    for (const [name, count] of rows) {
      terminal.print(`${name.padEnd(34)}${count.toLocaleString('en-GB').padStart(11)}`);
    }
    for (const { slug, startedAt, pausedAt, finishedAt, deliveries } of issues) {
      const state =
        finishedAt !== undefined
          ? `finished ${ageInWords(clock.now() - finishedAt)} ago`
          : pausedAt !== undefined
            ? `paused ${ageInWords(clock.now() - pausedAt)} ago`
            : `started ${ageInWords(clock.now() - startedAt)} ago, not finished`;
      const parts = Object.entries(deliveries)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`);
      terminal.print(`\nIssue ${slug}: ${state}`);
      if (parts.length > 0) terminal.print(`  ${parts.join(', ')}`);
    }
    return 0;
  },
};
