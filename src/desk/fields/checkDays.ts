import type { Problem } from '#src/site/problem.ts';
import type { Article } from '../reading/article.ts';

/**
 * Days that ask for something and stop nothing: a day on which something is said to have happened
 * and that is still to come, and a review that was due before `today`.
 */
export function checkDays(article: Article, today: string): Problem[] {
  const { file, fields, guide, path, plan } = article;
  const text = guide ?? path ?? plan;
  if (text === undefined) return [];
  const past = [
    { path: ['published'], day: text.published },
    { path: ['reviewed'], day: text.reviewed },
    ...(guide?.changes ?? []).map(({ date }, index) => ({
      path: ['changes', index, 'date'],
      day: date,
    })),
  ];
  const warnings = past
    .filter(({ day }) => day > today)
    .map(({ path, day }) => ({
      file,
      line: fields.lineOf(path),
      message: `The day ${day} is still to come.`,
      cure: 'Write the day on which it happened.',
    }));
  if (text.reviewDue < today) {
    warnings.push({
      file,
      line: fields.lineOf(['reviewDue']),
      message: `The review was due on ${text.reviewDue}.`,
      cure: 'Read it against its sources, then move "reviewed" and "reviewDue" on.',
    });
  }
  return warnings;
}
