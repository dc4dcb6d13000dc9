import { slugOf, type ContentFile } from '../reading/contentFile.ts';
import { contentIds } from '../reading/contentIds.ts';
import { asYaml } from './asYaml.ts';
import { newGuide } from './newGuide.ts';
import { newIssue } from './newIssue.ts';
import { newPath } from './newPath.ts';
import { newPlan } from './newPlan.ts';
import { newQuiz } from './newQuiz.ts';
import { nextMonth } from './nextMonth.ts';
import { slugFrom } from './slugFrom.ts';

/** What an editor can begin, and the page of docs/tasks/ on it. */
export const newKinds = {
  guide: { folder: 'guides', recipe: 'add-a-guide', title: [20, 90], write: newGuide },
  path: { folder: 'paths', recipe: 'add-a-path', title: [12, 90], write: newPath },
  plan: { folder: 'plans', recipe: 'add-a-plan', title: [12, 90], write: newPlan },
  quiz: { folder: 'quizzes', recipe: 'add-a-quiz', title: [3, 120], write: newQuiz },
  issue: { folder: 'newsletter', recipe: 'write-an-issue', title: [15, 70], write: newIssue },
} as const;

export type NewKind = keyof typeof newKinds;

export function isNewKind(text: string): text is NewKind {
  return Object.hasOwn(newKinds, text);
}

/**
 * A file of content that has its shape, with TODO wherever the editor has still to write. Throws
 * when no such file can be: the message says what to do.
 */
export function newContent(
  kind: NewKind,
  typedTitle: string,
  files: readonly ContentFile[],
  today: string,
): ContentFile {
  const title = typedTitle.trim().replace(/\s+/g, ' ');
  const { folder, title: lengths, write } = newKinds[kind];
  const [fewest, most] = lengths;
  if (title.length < fewest || title.length > most) {
    throw new Error(
      `The title has ${title.length} characters. A ${kind} has one of ${fewest} to ${most}: npm run new -- ${kind} "Title".`,
    );
  }
  const slug = kind === 'issue' ? nextMonth(files, today) : slugFrom(title);
  if (slug === '') {
    throw new Error('The title has no Latin letter to make an address of. Write one that has.');
  }
  const path = `content/${folder}/${slug}.${kind === 'quiz' ? 'yaml' : 'md'}`;
  const taken = files.find(
    (file) => file.path.startsWith(`content/${folder}/`) && slugOf(file.path) === slug,
  );
  if (taken !== undefined) {
    throw new Error(`${taken.path} is there already. Change that file, or choose another title.`);
  }
  const text = write({ title: asYaml(title), slug, today, files, ids: contentIds(files) });
  return { path, text };
}
