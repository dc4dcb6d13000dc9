import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuiltMail, fillMail, mailMark } from '#src/domain/newsletter/builtMail.ts';

const mail: BuiltMail = {
  name: '2026-12',
  subject: 'A letter',
  html: `<a href="${mailMark('leave')}">Leave</a> ${mailMark('site')}/`,
  text: `Leave: ${mailMark('leave')}`,
  hash: 'h',
};

test('marks are filled in HTML and in text, escaped where HTML needs it', () => {
  const filled = fillMail(mail, {
    site: 'https://example.org',
    leave: 'https://example.org/?a&"b"',
  });
  assert.equal(
    filled.html,
    '<a href="https://example.org/?a&amp;&quot;b&quot;">Leave</a> https://example.org/',
  );
  assert.equal(filled.text, 'Leave: https://example.org/?a&"b"');
});

test('a mail with a mark that nothing fills does not go out', () => {
  assert.throws(() => fillMail(mail, { site: 'https://example.org' }), /\{\{leave\}\}/);
  const odd = { ...mail, text: '{{constructor}}' };
  assert.throws(
    () => fillMail(odd, { site: 'https://example.org', leave: 'x' }),
    /\{\{constructor\}\}/,
  );
});
