import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from '#src/newsletter/server/bounces/readReport.ts';
import { bounceMessage, complaintMessage } from '../../../../support/bounceMessages.ts';

test('a report of an address that does not exist is a hard bounce of the mail it carries', () => {
  const report = readReport(
    bounceMessage({ status: '5.1.1', leave: 'https://example.org/newsletter/leave/t/' }),
  );
  assert.deepEqual(report, {
    kind: 'hard',
    addresses: ['reader@example.net', 'forwarded@elsewhere.example'],
    status: '5.1.1',
    returned: {
      messageId: '<mail-1@example.org>',
      listUnsubscribe: '<https://example.org/newsletter/leave/t/>',
    },
  });
});

for (const [status, kind] of [
  ['5.1.1', 'hard'],
  ['5.1.2', 'hard'],
  ['5.2.1', 'hard'],
  ['5.0.0', 'hard'],
  ['5.2.2', 'soft'],
  ['5.3.4', 'soft'],
  ['5.7.1', 'soft'],
  ['4.2.2', 'soft'],
  ['4.4.7', 'soft'],
] as const) {
  test(`status ${status} is a ${kind} bounce`, () => {
    assert.equal(readReport(bounceMessage({ status }))?.kind, kind);
  });
}

test('a report that a mail is only late is no bounce', () => {
  assert.equal(readReport(bounceMessage({ status: '4.4.1', action: 'delayed' })), undefined);
});

test('a complaint is read, with the token of the mail it carries', () => {
  const report = readReport(complaintMessage({ leave: 'https://example.org/newsletter/leave/t/' }));
  assert.equal(report?.kind, 'complaint');
  assert.equal(report.returned.listUnsubscribe, '<https://example.org/newsletter/leave/t/>');
  assert.deepEqual(report.addresses, ['reader@example.net']);
});

test('a note that something is not spam is no complaint', () => {
  assert.equal(readReport(complaintMessage({ type: 'not-spam' })), undefined);
});

test('an answer by a person, an empty text and a broken report are nothing', () => {
  for (const text of [
    'From: a@example.net\r\nSubject: Thank you\r\n\r\nI liked it.\r\n',
    '',
    'Content-Type: multipart/report; boundary=""\r\n\r\n--\r\n',
    'Content-Type: multipart/report; boundary="x"\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n',
  ]) {
    assert.equal(readReport(text), undefined);
  }
});

test('a report with bare line feeds, folded headers and an encoded part is read alike', () => {
  const message = bounceMessage({ status: '5.1.1' });
  assert.deepEqual(readReport(message.replaceAll('\r\n', '\n')), readReport(message));
  const encoded = message.replace(
    /(Content-Type: message\/delivery-status\r\n)\r\n([\s\S]*?)(\r\n--b)/,
    (_, type: string, body: string, end: string) =>
      `${type}Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}${end}`,
  );
  assert.notEqual(encoded, message);
  assert.deepEqual(readReport(encoded), readReport(message));
});
