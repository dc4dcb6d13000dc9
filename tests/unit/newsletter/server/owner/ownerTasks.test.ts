import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { readCsv, unescapeFormula } from '#src/domain/newsletter/csv.ts';
import { bounceMessage, complaintMessage } from '../../../../support/bounceMessages.ts';
import { addConfirmed, mailAddress } from '../../../../support/letterStore.ts';
import {
  openOwnerDesk,
  type OwnerDesk,
  type OwnerDeskOptions,
} from '../../../../support/ownerDesk.ts';

const desks: OwnerDesk[] = [];
after(async () => {
  for (const desk of desks) await desk.close();
});

async function deskWith(readers: number, options: OwnerDeskOptions = {}): Promise<OwnerDesk> {
  const desk = await openOwnerDesk(options);
  desks.push(desk);
  await addConfirmed(desk.newsletter.store, readers);
  return desk;
}

test('help lists every task, and each task explains each of its options', async () => {
  const desk = await deskWith(0);
  const { code, out } = await desk.run(['--help']);
  assert.equal(code, 0);
  const names = [...out.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
  assert.deepEqual(names, [
    'send',
    'pause',
    'resume',
    'retry',
    'stats',
    'list',
    'export',
    'import',
    'erase',
    'lift',
    'bounces',
    'backup',
  ]);
  for (const name of names) {
    const { code: taskCode, out: help } = await desk.run([name, '--help']);
    assert.equal(taskCode, 0);
    for (const [line] of help.matchAll(/^ {2}--.*$/gm))
      assert.match(line, /^ {2}--[a-z-]+(?: …)? +\S/);
  }
});

test('a command that is written wrongly exits with 2 and names the cure', async () => {
  const desk = await deskWith(0);
  for (const [given, says] of [
    [[], /TASK/],
    [['exprot', 'a.csv'], /Did you mean "export"\?/],
    [['send'], /ISSUE is missing/],
    [['send', '2026-12', '2027-01'], /"2027-01" is one word too many/],
    [['send', '2026-12', '--dry-rum'], /Did you mean --dry-run\?/],
  ] as const) {
    const { code, out, err } = await desk.run(given);
    assert.equal(code, 2, given.join(' '));
    assert.match(out + err, says);
  }
});

test('send shows what would go out, and sends nothing unless the owner says yes', async () => {
  const desk = await deskWith(3);
  const dry = await desk.run(['send', '2026-12', '--dry-run']);
  assert.equal(dry.code, 0);
  assert.match(dry.out, /Subject +A letter about thanks/);
  assert.match(dry.out, /Readers +3$/m);
  const no = await desk.run(['send', '2026-12'], { answer: false });
  assert.equal(no.code, 1);
  assert.deepEqual(no.questions, ['Send it?']);
  assert.match(no.err, /--yes/);
  assert.equal(desk.sent.length, 0);
  assert.deepEqual(await desk.newsletter.store.issues.all(), []);
});

test('without a mail server the question says that no reader gets anything', async () => {
  const desk = await deskWith(1, { mail: 'folder' });
  const { out, questions } = await desk.run(['send', '2026-12']);
  assert.match(out, /Goes to +files in .*set SMTP_URL/);
  assert.match(questions.join(), /No reader gets it.*counts as out/);
});

test('an issue for nobody is not marked as out', async () => {
  const desk = await deskWith(0);
  const { code, err } = await desk.run(['send', '2026-12', '--yes']);
  assert.equal(code, 1);
  assert.match(err, /Nobody has confirmed yet/);
  assert.deepEqual(await desk.newsletter.store.issues.all(), []);
});

test('an issue that has begun does not go on with another text', async () => {
  const desk = await deskWith(2);
  await desk.newsletter.store.issues.start({
    slug: '2026-12',
    contentHash: 'another',
    dueAt: Date.UTC(2026, 11, 1, 12),
    now: Date.UTC(2026, 11, 1, 13),
  });
  const { code, err, questions } = await desk.run(['send', '2026-12']);
  assert.equal(code, 1);
  assert.match(err, /not the one that its first readers got/);
  assert.deepEqual(questions, []);
});

test('send sends each reader one copy with links of their own, once however often it is called', async () => {
  const desk = await deskWith(12);
  const first = await desk.run(['send', '2026-12'], { answer: true });
  assert.equal(first.code, 0);
  assert.match(first.out, /2026-12 is out: 12 sent\./);
  const again = await desk.run(['send', '2026-12', '--yes']);
  assert.match(again.out, /has gone out to everybody/);
  assert.equal(new Set(desk.sent.map(({ to }) => to.wire)).size, 12);
  assert.equal(desk.sent.length, 12);
  const { tokens, store } = desk.newsletter;
  for (const { to, text, headers } of desk.sent) {
    const token = /\/newsletter\/leave\/([\w-]+)\//.exec(text)?.[1] ?? '';
    const subscriber = await store.subscribers.byAddress(to);
    assert.equal(tokens.readLeaveToken(token), subscriber?.id);
    assert.equal(headers['List-Unsubscribe'], `<https://example.org/newsletter/leave/${token}/>`);
    assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click');
  }
});

test('a test copy goes to one address, is marked, and leaves nothing behind', async () => {
  const desk = await deskWith(3);
  const { code } = await desk.run(['send', '2026-12', '--test', 'me@example.net']);
  assert.equal(code, 0);
  assert.deepEqual(
    desk.sent.map(({ to, subject }) => [to.wire, subject]),
    [['me@example.net', '[Test] A letter about thanks']],
  );
  assert.deepEqual(await desk.newsletter.store.issues.all(), []);
  const bad = await desk.run(['send', '2026-12', '--test', 'me@example']);
  assert.equal(bad.code, 1);
  assert.match(bad.err, /needs a dot/);
});

test('an issue that is due for more than a day needs --late', async () => {
  const desk = await deskWith(2, { now: Date.UTC(2026, 11, 3) });
  const late = await desk.run(['send', '2026-12', '--yes']);
  assert.equal(late.code, 1);
  assert.match(late.err, /was due 1 day ago.*--late/);
  assert.equal(desk.sent.length, 0);
  assert.equal((await desk.run(['send', '2026-12', '--yes', '--late'])).code, 0);
  assert.equal(desk.sent.length, 2);
});

test('stopping lets mails under way end and says how to go on; the rest follows', async () => {
  const stop = new AbortController();
  const desk = await deskWith(40, {
    outcome: () => {
      stop.abort();
      return { kind: 'accepted', reply: 'ok' };
    },
  });
  const stopped = await desk.run(['send', '2026-12', '--yes'], { signal: stop.signal });
  assert.equal(stopped.code, 1);
  assert.match(stopped.err, /Stopped: .*npm run newsletter -- send 2026-12/);
  const before = desk.sent.length;
  assert.ok(before > 0 && before < 40, String(before));
  assert.equal((await desk.run(['send', '2026-12', '--yes'])).code, 0);
  assert.equal(desk.sent.length, 40);
  assert.equal(new Set(desk.sent.map(({ to }) => to.wire)).size, 40);
});

test('a paused issue stays where it is until it is resumed', async () => {
  const desk = await deskWith(2);
  assert.match((await desk.run(['pause', '2026-12'])).err, /No issue 2026-12 was ever started/);
  await desk.newsletter.store.issues.start({
    slug: '2026-12',
    contentHash: 'hash-1',
    dueAt: Date.UTC(2026, 11, 1, 12),
    now: Date.UTC(2026, 11, 1, 13),
  });
  assert.equal((await desk.run(['pause', '2026-12'])).code, 0);
  const paused = await desk.run(['send', '2026-12', '--yes']);
  assert.equal(paused.code, 1);
  assert.match(paused.err, /resume 2026-12/);
  assert.equal(desk.sent.length, 0);
  assert.equal((await desk.run(['resume', '2026-12'])).code, 0);
  assert.match((await desk.run(['resume', '2026-12'])).err, /is not paused/);
  assert.equal((await desk.run(['send', '2026-12', '--yes'])).code, 0);
  assert.equal(desk.sent.length, 2);
  const over = await desk.run(['pause', '2026-12']);
  assert.equal(over.code, 1);
  assert.match(over.err, /has gone out to everybody/);
});

test('uncertain mails are named, not sent again by themselves, and once more when the owner asks', async () => {
  let isLost = true;
  const desk = await deskWith(3, {
    outcome: () =>
      isLost ? { kind: 'uncertain', reason: 'lost' } : { kind: 'accepted', reply: 'ok' },
  });
  const first = await desk.run(['send', '2026-12', '--yes']);
  assert.match(first.out, /3 uncertain[\s\S]*retry 2026-12/);
  await desk.run(['send', '2026-12', '--yes']);
  assert.equal(desk.sent.length, 3);
  const ids = desk.sent.map(({ messageId }) => messageId).sort();
  const listed = await desk.run(['list', '--issue', '2026-12', '--delivery', 'uncertain']);
  assert.equal(listed.out.split('\n').length, 3);
  isLost = false;
  const again = await desk.run(['retry', '2026-12']);
  assert.match(again.out, /3 are queued again.* send 2026-12$/);
  assert.equal((await desk.run(['send', '2026-12', '--yes'])).code, 0);
  assert.deepEqual(
    desk.sent
      .slice(3)
      .map(({ messageId }) => messageId)
      .sort(),
    ids,
  );
});

test('an issue that was not built is refused with the cure', async () => {
  const desk = await deskWith(0);
  for (const [name, says] of [
    ['2027-05', /content\/newsletter\/2027-05\.md.*npm run build/],
    ['../../package', /npm run build/],
    ['confirm', /"confirm" is not an issue/],
  ] as const) {
    const { code, err } = await desk.run(['send', name]);
    assert.equal(code, 1);
    assert.match(err, says);
  }
});

test('what export writes, import brings back into an empty list with the same proof of consent', async () => {
  const desk = await deskWith(0);
  const { store } = desk.newsletter;
  const at = Date.UTC(2026, 10, 2, 3, 4, 5);
  await store.subscribers.importAll(
    ['+ann@example.org', '=1+1@example.org', 'ben@xn--bcher-kva.example'].map((address) => ({
      address: mailAddress(address),
      topics: ['look'],
      consent: { wording: '=HYPERLINK("x"), 2026-11', page: '/newsletter/', at },
      confirmedAt: at + 1000,
    })),
    at,
  );
  const file = path.join(desk.folder, 'list.csv');
  assert.equal((await desk.run(['export', file])).code, 0);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.match((await desk.run(['export', file])).err, /is there already.*--force/);
  const written = readCsv(readFileSync(file, 'utf8'));
  for (const { cells } of written) {
    for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r\n\0]/);
  }
  assert.deepEqual(
    written
      .slice(1)
      .map(({ cells }) => unescapeFormula(cells[0] ?? ''))
      .sort(),
    ['+ann@example.org', '=1+1@example.org', 'ben@xn--bcher-kva.example'],
  );

  const other = await deskWith(0);
  const result = await other.run(['import', file, '--yes']);
  assert.match(result.out, /3 added/);
  const proofs = async (from: OwnerDesk) => {
    const all = [];
    for await (const subscriber of from.newsletter.store.subscribers.each()) {
      const { address, state, topics, consent, confirmedAt } = subscriber;
      all.push({ address: address.wire, state, topics, consent, confirmedAt });
    }
    return all.sort((a, b) => a.address.localeCompare(b.address));
  };
  assert.deepEqual(await proofs(other), await proofs(desk));
});

test('another service gets who confirmed and nobody else', async () => {
  const desk = await deskWith(2);
  const { store } = desk.newsletter;
  const left = await store.subscribers.byAddress(mailAddress('reader0@example.org'));
  await store.subscribers.leave(left?.id ?? '', Date.UTC(2026, 11, 1));
  const file = path.join(desk.folder, 'list.csv');
  assert.equal((await desk.run(['export', file, '--for', 'listmonk'])).code, 0);
  assert.equal(
    readFileSync(file, 'utf8'),
    `email,name,attributes\r\nreader1@example.org,,"{""topics"":[]}"\r\n`,
  );
  const all = await desk.run(['export', 'x.csv', '--for', 'listmonk', '--state', 'left']);
  assert.equal(all.code, 1);
  assert.match(all.err, /only those who confirmed/);
});

test('a file that cannot be written is named with the reason', async () => {
  const desk = await deskWith(1);
  for (const task of ['export', 'backup']) {
    const nowhere = await desk.run([task, path.join(desk.folder, 'none', 'x')]);
    assert.equal(nowhere.code, 1);
    assert.match(nowhere.err, /cannot be written: its folder is not there\. Name another place/);
  }
});

test('export writes the columns that other services read', async () => {
  const desk = await deskWith(1);
  for (const [service, head] of [
    ['mailchimp', 'Email Address,OPTIN_TIME,CONFIRM_TIME,TAGS'],
    ['buttondown', 'email,tags'],
    ['listmonk', 'email,name,attributes'],
  ] as const) {
    const file = path.join(desk.folder, `${service}.csv`);
    assert.equal((await desk.run(['export', file, '--for', service])).code, 0);
    assert.equal(readFileSync(file, 'utf8').split('\r\n')[0], head);
  }
  assert.match(
    (await desk.run(['export', 'x.csv', '--for', 'excel'])).err,
    /one of own, mailchimp/,
  );
});

const list = (rows: string) => `email,CONFIRM_TIME,UNSUB_TIME\n${rows}`;

test('a row without proof of consent is left out, taken with a reason, or asked by mail', async () => {
  const rows = list('ann@example.org,2025-01-02 03:04:05,\nben@example.org,,\n');
  const outcomes = [];
  for (const flags of [[], ['--confirmed-elsewhere', 'Confirmed at our old service'], ['--ask']]) {
    const desk = await deskWith(0);
    const { code } = await desk.run(['import', desk.write('list.csv', rows), '--yes', ...flags]);
    assert.equal(code, 0);
    const { store } = desk.newsletter;
    const ben = await store.subscribers.byAddress(mailAddress('ben@example.org'));
    const ann = await store.subscribers.byAddress(mailAddress('ann@example.org'));
    outcomes.push([ann?.state, ben?.state, ben?.consent.wording, await store.signUps.waiting()]);
    assert.equal(desk.sent.length, 0);
  }
  assert.deepEqual(outcomes, [
    ['confirmed', undefined, undefined, 0],
    ['confirmed', 'confirmed', 'Confirmed at our old service', 0],
    ['confirmed', undefined, undefined, 1],
  ]);
});

test('who has not confirmed at the other list is never taken at the owner’s word', async () => {
  const rows =
    'email,subscriber_type,confirmed_at\n' +
    'asked@example.org,unactivated,\nback@example.org,pending,2025-01-02 03:04:05\n';
  const desk = await deskWith(0);
  const file = desk.write('list.csv', rows);
  const why = ['--confirmed-elsewhere', 'Confirmed at our old service'];
  const taken = await desk.run(['import', file, '--yes', ...why]);
  assert.equal(taken.code, 1);
  assert.match(taken.out, /2 not confirmed there yet: left out/);
  const asked = await desk.run(['import', file, '--yes', '--ask', ...why]);
  assert.match(asked.out, /0 added, 2 asked by mail/);
  assert.equal(await desk.newsletter.store.signUps.waiting(), 2);
});

test('who left, elsewhere or here, is not brought back by any import', async () => {
  const desk = await deskWith(1);
  const { store } = desk.newsletter;
  const reader = await store.subscribers.byAddress(mailAddress('reader0@example.org'));
  await desk.run(['erase', 'reader0@example.org', '--yes']);
  assert.equal(await store.subscribers.byId(reader?.id ?? ''), undefined);
  const rows = list(
    'reader0@example.org,2025-01-02 03:04:05,\ndora@example.org,2025-01-02 03:04:05,2025-05-05 05:05:05\n',
  );
  const file = desk.write('list.csv', rows);
  const { out } = await desk.run([
    'import',
    file,
    '--yes',
    '--confirmed-elsewhere',
    'They really did',
  ]);
  assert.match(out, /0 added.*1 left alone/);
  const clean = desk.write('clean.csv', list('dora@example.org,2025-01-02 03:04:05,\n'));
  assert.match((await desk.run(['import', clean, '--yes'])).out, /0 added.*1 left alone/);
  assert.equal((await store.counts(Date.UTC(2026, 11, 1))).subscribers.confirmed, 0);
});

test('rows that cannot be used are named by their line, and the others are taken', async () => {
  const desk = await deskWith(0);
  const file = desk.write(
    'list.csv',
    list(
      '"a,b@example.org",2025-01-02,\nann@example.org,2025-01-02,\nann@EXAMPLE.org,2025-01-02,\nx,,\n',
    ),
  );
  const dry = await desk.run(['import', file, '--dry-run']);
  assert.match(dry.err, /line 2: .*before the @[\s\S]*line 5: .*an @ in the middle/);
  const { out } = await desk.run(['import', file, '--yes']);
  assert.match(out, /1 added/);
  for (const [text, says] of [
    ['name\nAnn\n', /no column for addresses among name.*"email"/],
    ['email\n"ann@example.org\n', /opens on line 2/],
  ] as const) {
    const bad = await desk.run(['import', desk.write('bad.csv', text)]);
    assert.equal(bad.code, 1);
    assert.match(bad.err, says);
  }
  writeFileSync(path.join(desk.folder, 'latin.csv'), Buffer.from([0x65, 0xe9, 0x0a]));
  assert.match(
    (await desk.run(['import', path.join(desk.folder, 'latin.csv')])).err,
    /not in UTF-8/,
  );
  assert.match((await desk.run(['import', 'no-such.csv'])).err, /cannot be read/);
});

test('bounces are believed when they carry a token of ours, and otherwise only on the owner’s word', async () => {
  const desk = await deskWith(4);
  const { store, links } = desk.newsletter;
  const leaveOf = async (text: string) =>
    links.leave((await store.subscribers.byAddress(mailAddress(text)))?.id ?? '');
  const folder = path.join(desk.folder, 'bounces');
  mkdirSync(folder);
  const messages = [
    bounceMessage({ to: 'somebody@else.example', leave: await leaveOf('reader0@example.org') }),
    bounceMessage({ to: 'reader1@example.org' }),
    complaintMessage({ leave: await leaveOf('reader2@example.org') }),
    bounceMessage({ status: '4.2.2', leave: await leaveOf('reader3@example.org') }),
    bounceMessage({ to: 'nobody@example.org' }),
    'From: a@example.net\r\n\r\nThank you!\r\n',
  ];
  messages.forEach((message, index) => {
    writeFileSync(path.join(folder, `${index}.eml`), message);
  });
  const dry = await desk.run(['bounces', folder, '--dry-run']);
  assert.match(dry.out, /Messages: 6\. Hard bounces: 3, soft: 1, complaints: 1, other: 1\./);
  const { code, out, err } = await desk.run(['bounces', folder]);
  assert.equal(code, 0);
  assert.match(out, /2 suppressed, 1 counted, 1 about nobody on the list/);
  assert.match(err, /1 name somebody on the list.*--trust/);
  const reasons = async () =>
    Promise.all(
      [0, 1, 2, 3].map((number) =>
        store.suppressions.reasonFor(mailAddress(`reader${number}@example.org`)),
      ),
    );
  assert.deepEqual(await reasons(), ['bounce', undefined, 'complaint', undefined]);

  const mbox = desk.write(
    'box',
    messages
      .slice(1, 2)
      .map((message) => `From MAILER-DAEMON Tue Dec  1 12:00:00 2026\n${message}\n`)
      .join(''),
  );
  await desk.run(['bounces', mbox, '--trust']);
  const soft = desk.write('soft.eml', messages[3] ?? '');
  await desk.run(['bounces', soft]);
  assert.equal((await reasons())[3], undefined);
  await desk.run(['bounces', soft]);
  assert.deepEqual(await reasons(), ['bounce', 'bounce', 'complaint', 'bounce']);

  assert.equal((await desk.run(['lift', 'reader1@example.org'])).code, 0);
  assert.equal((await reasons())[1], 'left', 'an import must not bring them back');
  assert.equal((await desk.run(['lift', 'reader1@example.org'])).code, 1);
});

test('a bounce without the token is believed when it carries the name of a mail of ours', async () => {
  const desk = await deskWith(2);
  await desk.run(['send', '2026-12', '--yes']);
  const [mail] = desk.sent;
  const to = mail?.to.wire ?? '';
  const forged = desk.write('a.eml', bounceMessage({ to, messageId: '<made-up@example.org>' }));
  assert.match((await desk.run(['bounces', forged])).out, /0 suppressed/);
  const other = desk.sent[1]?.messageId ?? '';
  const swapped = desk.write('b.eml', bounceMessage({ to, messageId: other }));
  assert.match((await desk.run(['bounces', swapped])).out, /0 suppressed/);
  const real = desk.write('c.eml', bounceMessage({ to, messageId: mail?.messageId ?? '' }));
  assert.match((await desk.run(['bounces', real])).out, /1 suppressed/);
});

test('stats counts, in words and as JSON', async () => {
  const desk = await deskWith(2);
  await desk.run(['send', '2026-12', '--yes']);
  const words = await desk.run(['stats']);
  assert.match(words.out, /^Confirmed +2$/m);
  assert.match(words.out, /Issue 2026-12: finished .*\n {2}2 sent/);
  const figures = JSON.parse((await desk.run(['stats', '--json'])).out) as {
    subscribers: { confirmed: number };
    issues: { slug: string }[];
  };
  assert.equal(figures.subscribers.confirmed, 2);
  assert.deepEqual(
    figures.issues.map(({ slug }) => slug),
    ['2026-12'],
  );
});

test('list prints addresses, all or of one state', async () => {
  const desk = await deskWith(2);
  assert.deepEqual(
    (await desk.run(['list', '--state', 'confirmed'])).out
      .split('\n')
      .map((line) => line.split('\t')[0])
      .sort(),
    ['reader0@example.org', 'reader1@example.org'],
  );
  assert.equal((await desk.run(['list', '--state', 'left'])).out, '');
  assert.match((await desk.run(['list', '--state', 'gone'])).err, /pending, confirmed, left/);
});

test('backup copies the database and does not write over a file', async () => {
  const desk = await deskWith(2);
  const file = path.join(desk.folder, 'copy.sqlite');
  assert.equal((await desk.run(['backup', file])).code, 0);
  assert.equal(readFileSync(file).subarray(0, 15).toString(), 'SQLite format 3');
  assert.match((await desk.run(['backup', file])).err, /is there already/);
});
