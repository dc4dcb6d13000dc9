import { readFileSync } from 'node:fs';
import { classifyRole } from '#src/domain/contacts/classifyRole.ts';
import { csvRecords } from '#src/domain/contacts/csvRecords.ts';

/** A job title with what a careers adviser would call it. */
export type LabelledTitle = {
  readonly title: string;
  readonly kind: string;
  readonly seniority: string;
  readonly part: string;
};

const file = new URL('../fixtures/contacts/titles.csv', import.meta.url);

export function readTitles(): LabelledTitle[] {
  const [, ...rows] = csvRecords(readFileSync(file, 'utf8'), ',');
  return rows.map(({ fields: [title = '', kind = '', seniority = '', part = ''] }) => ({
    title,
    kind,
    seniority,
    part,
  }));
}

/** How titles of one part are read; every value but the first is a share from 0 to 1. */
export function measureTitles(all: readonly LabelledTitle[], part: string) {
  const titles = all.filter((entry) => entry.part === part);
  const read = titles.map((entry) => {
    const role = classifyRole(entry.title);
    return { ...entry, gotKind: role.kind ?? 'unknown', gotSeniority: role.seniority ?? 'unknown' };
  });
  const share = (is: (entry: (typeof read)[number]) => boolean): number =>
    read.filter(is).length / read.length;
  return {
    titles: titles.length,
    kind: share((entry) => entry.gotKind === entry.kind),
    unknown: share((entry) => entry.gotKind === 'unknown'),
    labelledUnknown: share((entry) => entry.kind === 'unknown'),
    wrong: share((entry) => entry.gotKind !== 'unknown' && entry.gotKind !== entry.kind),
    seniority: share((entry) => entry.gotSeniority === entry.seniority),
    misread: read.filter(
      (entry) => entry.gotKind !== entry.kind || entry.gotSeniority !== entry.seniority,
    ),
  };
}
