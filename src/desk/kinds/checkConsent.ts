import { consentFingerprint } from '#src/newsletter/consentFingerprint.ts';
import { consentShape, type ConsentVersion } from '#src/newsletter/consentShape.ts';
import { checkShape } from '#src/site/checkShape.ts';
import { parseFields } from '#src/site/parseFields.ts';
import type { Problem } from '#src/site/problem.ts';
import type { ContentFile } from '../reading/contentFile.ts';

/**
 * What is wrong with the wordings that people agree to: their shape, their order, and a wording
 * that was changed after people had agreed to it.
 */
export function checkConsent(file: ContentFile): Problem[] {
  const { path, text } = file;
  const fields = parseFields(text);
  const entries = Array.isArray(fields.data) ? (fields.data as readonly unknown[]) : [];
  if (entries.length === 0 && fields.fault === undefined) {
    const message = 'The file holds no wording for people to agree to.';
    return [{ file: path, line: 1, message, cure: 'Write one entry after another.' }];
  }
  const shaped =
    fields.fault !== undefined
      ? [checkShape(path, fields, consentShape, 'make-it-yours')]
      : entries.map((_, index) => checkShape(path, fields, consentShape, 'make-it-yours', [index]));
  const versions = shaped.map(({ value }) => value);
  return shaped.flatMap(({ problems, value }, index) => [
    ...problems,
    ...(value === undefined ? [] : problemsOfVersion(value, versions[index - 1])).map(
      ({ field, ...problem }) => ({ file: path, line: fields.lineOf([index, field]), ...problem }),
    ),
  ]);
}

type VersionProblem = Pick<Problem, 'message' | 'cure'> & { readonly field: keyof ConsentVersion };

function problemsOfVersion(
  { id, wording, fingerprint }: ConsentVersion,
  before: ConsentVersion | undefined,
): VersionProblem[] {
  const problems: VersionProblem[] = [];
  if (before !== undefined && before.id >= id) {
    problems.push({
      field: 'id',
      message: `${id} stands after ${before.id}.`,
      cure: 'Put the newest version last, each with a day of its own.',
    });
  }
  const expected = consentFingerprint(wording);
  if (expected !== fingerprint) {
    problems.push({
      field: 'wording',
      message: `The wording of ${id} is not the one of its fingerprint.`,
      cure: `If people have seen it, put it back and add a new version below. If it is new, write fingerprint: '${expected}'.`,
    });
  }
  return problems;
}
