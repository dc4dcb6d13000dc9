import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { createFolderMailer } from '#src/newsletter/server/transport/folderMailer.ts';
import { temporaryFolder } from '../../../../support/letterStore.ts';
import { sampleMail } from '../../../../support/sampleMail.ts';

const { folder, remove } = temporaryFolder();
after(remove);
const never = new AbortController().signal;

test('a mail becomes a file that a mail program opens, and its link is printed', async () => {
  const lines: string[] = [];
  const mails = path.join(folder, 'mails');
  const mailer = createFolderMailer({ folder: mails, print: (line) => lines.push(line) });
  const mail = sampleMail({
    messageId: '<a-b_c@example.org>',
    text: 'Confirm:\nhttps://example.org/newsletter/confirm/abc/\n',
  });
  assert.equal((await mailer.send(mail, { signal: never })).kind, 'accepted');
  assert.deepEqual(readdirSync(mails), ['a-b_c.eml']);
  for (const made of [mails, path.join(mails, 'a-b_c.eml')]) {
    assert.equal(statSync(made).mode & 0o077, 0, made);
  }
  assert.ok(lines.some((line) => line.includes('https://example.org/newsletter/confirm/abc/')));

  const parsed = await simpleParser(readFileSync(path.join(mails, 'a-b_c.eml')));
  assert.equal(parsed.subject, mail.subject);
  assert.equal(parsed.messageId, mail.messageId);
  assert.equal(parsed.html, mail.html);
  assert.equal(parsed.text?.trim(), mail.text.trim());

  await mailer.send(mail, { signal: never });
  assert.equal(readdirSync(mails).length, 1, 'the same mail again is the same file');
});

test('a folder that cannot be written to makes the mail unreachable', async () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const mailer = createFolderMailer({ folder: file });
  const outcome = await mailer.send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'unreachable');
});
