import { isLate } from '#src/domain/newsletter/isLate.ts';
import type { OwnerTask } from './ownerTask.ts';
import { startedIssue } from './startedIssue.ts';

export const retry: OwnerTask = {
  name: 'retry',
  summary: 'Sends the uncertain mails of an issue once more: some readers may get it twice.',
  words: ['ISSUE'],
  options: {},
  help: {},
  async run(place, { words }) {
    const issue = await startedIssue(place, words[0] ?? '');
    const now = place.clock.now();
    const count = await place.newsletter.store.deliveries.retryUncertain(issue.slug, now);
    const late = isLate(issue.dueAt, now) ? ' --late' : '';
    place.terminal.print(
      count === 0
        ? `No mail of ${issue.slug} is uncertain.`
        : `${count} are queued again. Send them with: npm run newsletter -- send ${issue.slug}${late}`,
    );
    return 0;
  },
};
