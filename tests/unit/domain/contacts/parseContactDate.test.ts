import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContactDate } from '#src/domain/contacts/parseContactDate.ts';

const dates: readonly (readonly [
  written: string,
  year?: number,
  month?: number | undefined,
  day?: number | undefined,
])[] = [
  ['12 Mar 2021', 2021, 3, 12],
  [' 1 January 2009 ', 2009, 1, 1],
  ['Mar 12, 2021', 2021, 3, 12],
  ['2021-03-12', 2021, 3, 12],
  ['2021/03/12 10:00', 2021, 3, 12],
  ['12.03.2021', 2021, 3, 12],
  ['12. März 2021', 2021, 3, 12],
  ['12 mars 2021', 2021, 3, 12],
  ['1er juin 2020', 2020, 6, 1],
  ['3 juil. 2020', 2020, 7, 3],
  ['12 févr. 2020', 2020, 2, 12],
  ['5 août 2020', 2020, 8, 5],
  ['12 de enero de 2022', 2022, 1, 12],
  ['3/25/17, 5:04 PM', 2017, 3, 25],
  ['25/3/2017', 2017, 3, 25],
  ['3/4/17, 5:04 PM', 2017, undefined, undefined],
  ['4/4/17', 2017, 4, 4],
  ['2021-13-01'],
  ['32 Mar 2021'],
  ['12 Xyz 2021'],
  ['12 Mar 1021'],
  ['0/0/17'],
  ['yesterday'],
  [''],
];
for (const [written, year, month, day] of dates) {
  test(`"${written}" is ${year === undefined ? 'no date' : `a day of ${String(year)}`}`, () => {
    assert.deepEqual(
      parseContactDate(written),
      year === undefined ? undefined : { year, month, day },
    );
  });
}
