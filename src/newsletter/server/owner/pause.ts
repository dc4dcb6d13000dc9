import type { OwnerTask } from './ownerTask.ts';
import { startedIssue } from './startedIssue.ts';

export const pause: OwnerTask = {
  name: 'pause',
  summary: 'Stops an issue in every process that sends it; mails under way end.',
  words: ['ISSUE'],
  options: {},
  help: {},
  async run(place, { words }) {
    const issue = await startedIssue(place, words[0] ?? '');
    if (issue.finishedAt !== undefined) {
      place.terminal.warn(`${issue.slug} has gone out to everybody: there is nothing to pause.`);
      return 1;
    }
    await place.newsletter.store.issues.pause(issue.slug, place.clock.now());
    place.terminal.print(
      `${issue.slug} is paused. Go on with: npm run newsletter -- resume ${issue.slug}`,
    );
    return 0;
  },
};
