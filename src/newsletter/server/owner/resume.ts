import type { OwnerTask } from './ownerTask.ts';
import { startedIssue } from './startedIssue.ts';

export const resume: OwnerTask = {
  name: 'resume',
  summary: 'Lets a paused issue go on; then run send again, where no process waits for it.',
  words: ['ISSUE'],
  options: {},
  help: {},
  async run(place, { words }) {
    const issue = await startedIssue(place, words[0] ?? '');
    if (issue.pausedAt === undefined) {
      place.terminal.warn(`${issue.slug} is not paused.`);
      return 1;
    }
    await place.newsletter.store.issues.resume(issue.slug);
    place.terminal.print(
      `${issue.slug} may go on. Send the rest with: npm run newsletter -- send ${issue.slug}`,
    );
    return 0;
  },
};
