import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from '#src/domain/newsletter/csv.ts';
import { type ImportedPerson, readImport } from '#src/domain/newsletter/readImport.ts';

function peopleOf(text: string): readonly ImportedPerson[] {
  const list = readImport(readCsv(text));
  assert.ok(list.ok);
  return list.people;
}

test('a list of Mailchimp is understood, with who left and who was cleaned', () => {
  const [ann, ben, cy] = peopleOf(
    'Email Address,First Name,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,UNSUB_TIME,CLEAN_TIME,TAGS\n' +
      'ann@example.org,Ann,2024-05-06 07:00:00,,2024-05-06 07:08:09,,,"""a"""\n' +
      'ben@example.org,Ben,2024-05-06 07:00:00,,2024-05-06 07:08:09,2025-01-01 10:00:00,,\n' +
      'cy@example.org,Cy,2024-05-06 07:00:00,,,,2025-01-01 10:00:00,\n',
  );
  assert.equal(ann?.address, 'ann@example.org');
  assert.equal(ann.confirmedAt, Date.UTC(2024, 4, 6, 7, 8, 9));
  assert.equal(ann.signedUpAt, Date.UTC(2024, 4, 6, 7));
  assert.equal(ann.stopped, undefined);
  assert.equal(ben?.stopped, 'left');
  assert.equal(cy?.stopped, 'bounce');
  assert.equal(cy.confirmedAt, undefined);
});

test('a list of Buttondown is understood', () => {
  const people = peopleOf(
    'id,email_address,type,creation_date\n' +
      '1,ann@example.org,regular,2024-05-06T07:08:09.123Z\n' +
      '2,ben@example.org,unsubscribed,2024-05-06T07:08:09Z\n' +
      '3,cy@example.org,complained,2024-05-06T07:08:09+02:00\n',
  );
  assert.deepEqual(
    people.map(({ stopped }) => stopped),
    [undefined, 'left', 'complaint'],
  );
  assert.equal(people[2]?.signedUpAt, Date.UTC(2024, 4, 6, 5, 8, 9));
});

test('a list of listmonk is understood', () => {
  const people = peopleOf(
    'uuid,email,name,attributes,status,created_at,updated_at\n' +
      'u,ann@example.org,Ann,{},enabled,2024-05-06 07:08:09.12+00,x\n' +
      'u,ben@example.org,Ben,{},blocklisted,2024-05-06T07:08:09Z,x\n',
  );
  assert.deepEqual(
    people.map(({ stopped, confirmedAt }) => ({ stopped, confirmedAt })),
    [
      { stopped: undefined, confirmedAt: undefined },
      { stopped: 'left', confirmedAt: undefined },
    ],
  );
});

test('our own list keeps the proof of consent', () => {
  const [ann] = peopleOf(
    'address,state,topics,consent_wording,consent_page,consent_at,confirmed_at,left_at\n' +
      "'+ann@example.org,confirmed,look widen,2026-11,/newsletter/,2026-12-01T10:00:00.000Z,2026-12-01T10:05:00.000Z,\n",
  );
  assert.deepEqual(ann, {
    line: 2,
    address: '+ann@example.org',
    topics: ['look', 'widen'],
    stopped: undefined,
    confirmedAt: Date.UTC(2026, 11, 1, 10, 5),
    signedUpAt: Date.UTC(2026, 11, 1, 10),
    consent: { wording: '2026-11', page: '/newsletter/' },
  });
});

test('a time that cannot be read proves no consent', () => {
  for (const time of ['yes', '1', '05/06/2024', '2024-13-45 00:00:00', 'true']) {
    const [ann] = peopleOf(`email,confirm_time\nann@example.org,${time}\n`);
    assert.equal(ann?.confirmedAt, undefined, time);
  }
});

test('a file without a column for addresses is refused with the columns that it has', () => {
  assert.deepEqual(readImport(readCsv('name,city\nAnn,Hull\n')), {
    ok: false,
    columns: ['name', 'city'],
  });
});
