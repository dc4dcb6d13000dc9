import type { IssueRow } from '../store/newsletterStore.ts';
import { OwnerError, type OwnerPlace } from './ownerTask.ts';

/** An issue that was started some time; an OwnerError when there is none of this name. */
export async function startedIssue({ newsletter }: OwnerPlace, slug: string): Promise<IssueRow> {
  const issue = await newsletter.store.issues.find(slug);
  if (issue !== undefined) return issue;
  const all = await newsletter.store.issues.all();
  throw new OwnerError(
    `No issue ${slug} was ever started. ` +
      (all.length === 0 ? 'None was.' : `There are ${all.map((one) => one.slug).join(', ')}.`),
  );
}
