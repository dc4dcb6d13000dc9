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

test('of Mailchimp, who was added by the owner or pressed only once has proved nothing', () => {
  const people = peopleOf(
    'Email Address,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME\n' +
      'added@example.org,2,,2024-05-06 07:08:09\n' +
      'once@example.org,2,2024-05-06 07:08:09,2024-05-06 07:08:09\n' +
      'twice@example.org,2,2024-05-06 07:08:09,2024-05-06 07:09:00\n',
  );
  assert.deepEqual(
    people.map(({ confirmedAt }) => confirmedAt),
    [undefined, undefined, Date.UTC(2024, 4, 6, 7, 9)],
  );
  for (const { signedUpAt } of people) assert.equal(signedUpAt, Date.UTC(2024, 4, 6, 7, 8, 9));
});

test('whatever a column about leaving or bouncing says stops the person, but for a no', () => {
  const stopped = (column: string, cell: string) =>
    peopleOf(`email,${column}\nann@example.org,${cell}\n`)[0]?.stopped;
  for (const column of ['UNSUB_TIME', 'UNSUB_REASON', 'unsubscribed', 'unsubscription_date']) {
    assert.equal(stopped(column, '05/06/2024'), 'left', column);
  }
  assert.equal(stopped('CLEAN_CAMPAIGN_TITLE', 'June'), 'bounce');
  for (const no of ['', 'no', 'FALSE', '0']) assert.equal(stopped('unsubscribed', no), undefined);
});

test('a list of Buttondown is understood, and its tags are no topics', () => {
  const head =
    'id,secondary_id,email,notes,subscriber_type,referrer_url,utm_source,utm_medium,utm_campaign,' +
    'creation_date,ip_address,subscription_date,unsubscription_date,tags,metadata\n';
  const row = (name: string, type: string, left = '') =>
    `x,7,${name}@example.org,,${type},,,,,2025-03-13 00:03:09.183465+00:00,,2024-03-13 00:03:09.183465+00:00,${left},corporate;nyc,{}\n`;
  const people = peopleOf(
    head +
      row('ann', 'regular') +
      row('ben', 'regular', '2024-04-08 17:09:32.596959+00:00') +
      row('cy', 'complained') +
      row('dan', 'undeliverable') +
      row('eva', 'blocked') +
      row('fay', 'removed') +
      row('gil', 'unactivated'),
  );
  assert.deepEqual(
    people.map(({ stopped }) => stopped),
    [undefined, 'left', 'complaint', 'bounce', 'left', 'left', undefined],
  );
  assert.deepEqual(
    people.map(({ isUnconfirmed }) => isUnconfirmed),
    [false, false, false, false, false, false, true],
  );
  assert.equal(people[0]?.signedUpAt, Date.UTC(2024, 2, 13, 0, 3, 9, 183));
  assert.deepEqual(people[0]?.topics, []);
  const [api] = peopleOf('email_address,type,creation_date\nx@y.org,unsubscribed,2024-05-06\n');
  assert.equal(api?.stopped, 'left');
  assert.equal(api.signedUpAt, Date.UTC(2024, 4, 6));
});

test('a list of listmonk is understood, with the times that Go writes', () => {
  const row = (name: string, status: string, time: string) =>
    `u,${name}@example.org,Ann,"{""city"": ""Hull""}",${status},${time},x\n`;
  const people = peopleOf(
    'uuid,email,name,attributes,status,created_at,updated_at\n' +
      row('ann', 'enabled', '2024-05-06 07:08:09.123456 +0000 UTC') +
      row('ben', 'blocklisted', '2024-05-06 12:38:09.123 +0530 IST') +
      row('cy', 'disabled', '2024-05-06 07:08:09.123 +0000 +0000') +
      row('dan', 'enabled', '2024-05-06 07:08:09.123+00'),
  );
  assert.deepEqual(
    people.map(({ stopped, confirmedAt }) => ({ stopped, confirmedAt })),
    [undefined, 'left', 'left', undefined].map((stopped) => ({ stopped, confirmedAt: undefined })),
  );
  for (const { signedUpAt } of people) {
    assert.equal(signedUpAt, Date.UTC(2024, 4, 6, 7, 8, 9, 123));
  }
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
    isUnconfirmed: false,
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
