import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from '#src/domain/contacts/contact.ts';
import { contactsReport } from '#src/domain/contacts/contactsReport.ts';
import { employerKey } from '#src/domain/contacts/employerKey.ts';
import { initialsOf } from '#src/domain/contacts/initialsOf.ts';
import { readRoles } from '#src/domain/contacts/readRoles.ts';
import { suggestContacts } from '#src/domain/contacts/suggestContacts.ts';

const has = { employers: true, titles: true, dates: true };
const list = { source: 'linkedin', notes: [], has } as const;
const person = (given: string, title?: string, employer?: string, year?: number): Contact => ({
  given,
  family: 'Quill',
  title,
  employer,
  connected: year === undefined ? undefined : { year, month: 3, day: 12 },
});
const reportOf = (contacts: readonly Contact[]) => contactsReport(list, readRoles(contacts));
const times = (number: number, title: string, employer?: string): Contact[] =>
  Array.from({ length: number }, (_, index) => person(`P${String(index)}`, title, employer));

test('variety is the unbiased chance that two people differ, checked by hand', () => {
  // Seven, two and one of ten: 1 − (42 + 2 + 0) / 90.
  const { kinds } = reportOf([
    ...times(7, 'Nurse'),
    ...times(2, 'Teacher'),
    ...times(1, 'Chef'),
    ...times(5, 'Sales Manager'),
  ]);
  assert.ok(Math.abs((kinds.variety.value ?? 0) - (1 - 44 / 90)) < 1e-12);
  assert.deepEqual([kinds.known, kinds.unknown, kinds.unknownBecause.anywhere], [10, 5, 5]);
});

test('variety does not rise merely because everybody is listed twice and more', () => {
  const one = [...times(70, 'Nurse'), ...times(30, 'Teacher')];
  const ten = Array.from({ length: 10 }, () => one).flat();
  const [a = 0, b = 0] = [one, ten].map((contacts) => reportOf(contacts).kinds.variety.value);
  assert.ok(Math.abs(a - b) < 0.005);
});

test('what cannot be worked out is undefined: nobody, and one person', () => {
  for (const contacts of [[], [person('Ana', 'Nurse', 'Acme', 2020)]]) {
    const report = reportOf(contacts);
    assert.equal(report.kinds.variety.value, undefined);
    assert.equal(report.seniority.variety.value, undefined);
    assert.equal(report.employers.variety.value, undefined);
  }
  assert.equal(reportOf([]).employers.largestShare, undefined);
});

test('spellings of one employer are one, under the usual spelling', () => {
  const { employers } = reportOf([
    person('A', '', 'Acme Ltd'),
    person('B', '', 'ACME'),
    person('C', '', 'Acme Ltd'),
    person('D', '', 'Other'),
    person('E'),
  ]);
  assert.deepEqual(employers.largest, [
    { name: 'Acme Ltd', count: 3 },
    { name: 'Other', count: 1 },
  ]);
  assert.deepEqual([employers.known, employers.unknown, employers.distinct], [4, 1, 2]);
  assert.equal(employers.largestShare, 0.75);
  assert.equal(employerKey('The Café Co., Ltd.'), employerKey('cafe'));
});

test('growth has every year between, and says how many have no date', () => {
  const { growth } = reportOf([
    person('A', '', '', 2018),
    person('B', '', '', 2020),
    person('C', '', '', 2020),
    person('D'),
  ]);
  assert.deepEqual(growth.years, [
    { year: 2018, added: 1, total: 1 },
    { year: 2019, added: 0, total: 1 },
    { year: 2020, added: 2, total: 3 },
  ]);
  assert.deepEqual([growth.dated, growth.undated], [3, 1]);
});

test('a report holds no name of a person', () => {
  const report = reportOf([person('Zzqxana', 'Nurse', 'Acme', 2020), person('Zzqxben', 'Chef')]);
  assert.ok(!JSON.stringify(report).includes('Zzqx'));
});

const mixed = [
  ...['Nurse', 'Teacher', 'Chef', 'Solicitor', 'Data Scientist', 'Police Officer'].flatMap(
    (title) =>
      times(6, title).map((contact, index) => ({
        ...contact,
        given: `${contact.given}${title}`,
        employer: `Firm ${String(index)}`,
        connected: { year: 2010 + index, month: 1, day: 1 },
      })),
  ),
  ...times(9, 'Sales Manager'),
];

test('twelve people are suggested, each kind in turn', () => {
  const people = readRoles(mixed);
  const chosen = suggestContacts(people).map((index) => people[index]?.role.kind);
  assert.equal(chosen.length, 12);
  assert.equal(new Set(chosen).size, 6);
  assert.ok(
    [...new Set(chosen)].every((kind) => chosen.filter((one) => one === kind).length === 2),
  );
});

test('the same people are suggested whatever order the list is in', () => {
  const names = (contacts: readonly Contact[]) => {
    const people = readRoles(contacts);
    return suggestContacts(people).map((index) => people[index]?.given);
  };
  assert.deepEqual(names(mixed.toReversed()), names(mixed));
});

test('suggestions stop with the list, leave out who was passed over, and name nobody twice', () => {
  const people = readRoles(mixed.slice(0, 5));
  assert.deepEqual(suggestContacts(people).toSorted(), [0, 1, 2, 3, 4]);
  assert.deepEqual(suggestContacts(people, new Set([0, 2])).toSorted(), [1, 3, 4]);
  assert.deepEqual(suggestContacts([]), []);
});

test('people of unknown kind come only after all others', () => {
  const people = readRoles([...times(3, 'Sales Manager'), ...times(2, 'Nurse')]);
  const kinds = suggestContacts(people).map((index) => people[index]?.role.kind);
  assert.deepEqual(kinds, ['health', 'health', undefined, undefined, undefined]);
});

test('initials are the first letters of both names, in any script', () => {
  assert.equal(initialsOf({ given: 'ana maria', family: 'quill' }), 'A. Q.');
  assert.equal(initialsOf({ given: '(Élise)', family: '' }), 'É.');
  assert.equal(initialsOf({ given: '张', family: '伟' }), '张. 伟.');
  assert.equal(initialsOf({ given: '🦊', family: '' }), '?');
});
