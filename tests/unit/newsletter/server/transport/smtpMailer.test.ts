import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { authenticate } from 'mailauth';
import type { MailOutcome } from '#src/newsletter/server/transport/mailer.ts';
import { readMailAddress } from '#src/newsletter/server/readMailAddress.ts';
import { createSmtpMailer } from '#src/newsletter/server/transport/smtpMailer.ts';
import { hostileTexts } from '../../../../support/hostileTexts.ts';
import { headerNames } from '../../../../support/headerNames.ts';
import { mailAddress, sampleMail } from '../../../../support/sampleMail.ts';
import { startSmtpSink, type SmtpSink } from '../../../../support/smtpSink.ts';

const never = new AbortController().signal;
const ends: (() => Promise<void>)[] = [];
after(async () => {
  for (const end of ends) await end();
});

function mailerFor(sink: Pick<SmtpSink, 'url'>, options = {}) {
  const mailer = createSmtpMailer({ url: sink.url, patience: 2000, ...options });
  ends.push(() => mailer.close());
  return mailer;
}

async function sinkWith(options: Parameters<typeof startSmtpSink>[0] = {}): Promise<SmtpSink> {
  const sink = await startSmtpSink(options);
  ends.push(() => sink.stop());
  return sink;
}

test('a mail arrives once, for its reader alone, and the answer says so', async () => {
  const sink = await sinkWith();
  const outcome = await mailerFor(sink).send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'accepted');
  assert.deepEqual(
    sink.mails.map(({ from, recipients }) => ({ from, recipients })),
    [{ from: 'letter@example.org', recipients: ['reader@example.net'] }],
  );
});

test('10,000 accepted addresses go on the wire as one recipient each, byte by byte as stored', async () => {
  const onTheWire: string[] = [];
  const server = await scriptedServer(
    (socket) => {
      socket.write('250 ok\r\n');
    },
    (_socket, line) => {
      if (line.startsWith('RCPT')) onTheWire.push(line);
      return false;
    },
  );
  const mailer = mailerFor(server, { connections: 4 });
  const addresses = acceptedAddresses(10_000);
  assert.equal(new Set(addresses.map(({ wire }) => wire)).size, 10_000);
  const mails = addresses.map((to) => sampleMail({ to, html: '<p>.</p>', text: '.' }));
  for (let from = 0; from < mails.length; from += 200) {
    const outcomes = await Promise.all(
      mails.slice(from, from + 200).map((mail) => mailer.send(mail, { signal: never })),
    );
    assert.deepEqual([...new Set(outcomes.map(({ kind }) => kind))], ['accepted']);
  }
  assert.deepEqual(onTheWire.sort(), addresses.map(({ wire }) => `RCPT TO:<${wire}>`).sort());
});

test('no hostile text in any part of a mail adds a header or a recipient', async () => {
  const sink = await sinkWith();
  const mailer = mailerFor(sink);
  await mailer.send(sampleMail(), { signal: never });
  const expected = headerNames(sink.mails[0]?.raw);
  assert.equal(new Set(expected).size, expected.length, 'each header stands once');
  for (const text of hostileTexts) {
    for (const parts of [
      { subject: text },
      { text },
      { html: text },
      { from: { name: text, address: mailAddress('letter@example.org') } },
    ]) {
      const before = sink.mails.length;
      const outcome = await mailer.send(sampleMail(parts), { signal: never });
      assert.equal(outcome.kind, 'accepted', JSON.stringify(text));
      const mail = sink.mails[before];
      assert.deepEqual(mail?.recipients, ['reader@example.net'], JSON.stringify(parts));
      assert.deepEqual(
        headerNames(mail.raw).filter((name) => name !== 'content-type'),
        expected.filter((name) => name !== 'content-type'),
        JSON.stringify(parts),
      );
    }
  }
});

test('a header that is not one line of printable ASCII is not sent', async () => {
  const sink = await sinkWith();
  const mailer = mailerFor(sink);
  for (const value of ['a\r\nBcc: victim@example.com', 'a\nb', 'ä', '', ' ', 'x'.repeat(1000)]) {
    const outcome = await mailer.send(sampleMail({ headers: { 'List-Id': value } }), {
      signal: never,
    });
    assert.equal(outcome.kind, 'unreachable', JSON.stringify(value));
  }
  assert.equal(sink.mails.length, 0);
});

test('the signature covers both headers of one-click leaving, and a receiver verifies it', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const record = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const sink = await sinkWith();
  const mailer = mailerFor(sink, {
    dkim: {
      domain: 'example.org',
      selector: 'letter',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  });
  await mailer.send(sampleMail(), { signal: never });
  const raw = sink.mails[0]?.raw ?? Buffer.alloc(0);
  const checked = await authenticate(raw, {
    trustReceived: false,
    ip: '127.0.0.1',
    helo: 'localhost',
    sender: 'letter@example.org',
    resolver: (name, type) =>
      name === 'letter._domainkey.example.org' && type === 'TXT'
        ? Promise.resolve([[`v=DKIM1; k=rsa; p=${record}`]])
        : Promise.reject(Object.assign(new Error('no record'), { code: 'ENOTFOUND' })),
  });
  const [signature] = checked.dkim.results;
  assert.equal(signature?.status.result, 'pass', JSON.stringify(signature?.status));
  const signed = signature?.signingHeaders?.keys.toLowerCase().split(/\s*:\s*/) ?? [];
  for (const name of [
    'from',
    'to',
    'subject',
    'message-id',
    'list-unsubscribe',
    'list-unsubscribe-post',
  ]) {
    assert.ok(signed.includes(name), `h= lacks ${name}: ${signed.join(':')}`);
  }
});

test('the two headers of one-click leaving stand on one line each', async () => {
  const sink = await sinkWith();
  const mail = sampleMail();
  await mailerFor(sink).send(mail, { signal: never });
  const lines = sink.mails[0]?.raw.toString('latin1').split('\r\n') ?? [];
  for (const name of ['List-Unsubscribe', 'List-Unsubscribe-Post']) {
    assert.ok(lines.includes(`${name}: ${mail.headers[name] ?? ''}`), `${name} was folded`);
  }
});

const refusal = (code: number) =>
  Object.assign(new Error('<reader@example.net> not now'), { responseCode: code });

const refusals: readonly {
  readonly at: string;
  readonly options: Parameters<typeof startSmtpSink>[0];
  readonly expected: Partial<MailOutcome>;
}[] = [
  {
    at: 'a passing no to the recipient',
    options: {
      onRcptTo: (_address, _session, done) => {
        done(refusal(450));
      },
    },
    expected: { kind: 'refused', code: 450, permanent: false, about: 'recipient' },
  },
  {
    at: 'a final no to the recipient',
    options: {
      onRcptTo: (_address, _session, done) => {
        done(refusal(550));
      },
    },
    expected: { kind: 'refused', code: 550, permanent: true, about: 'recipient' },
  },
  {
    at: 'a no to the sender',
    options: {
      onMailFrom: (_address, _session, done) => {
        done(refusal(550));
      },
    },
    expected: { kind: 'refused', code: 550, permanent: true, about: 'session' },
  },
  {
    at: 'a passing no after the whole mail',
    options: {
      onData(stream, _session, done) {
        stream.resume().on('end', () => {
          done(refusal(451));
        });
      },
    },
    expected: { kind: 'refused', code: 451, permanent: false, about: 'recipient' },
  },
  {
    at: 'a final no after the whole mail',
    options: {
      onData(stream, _session, done) {
        stream.resume().on('end', () => {
          done(refusal(554));
        });
      },
    },
    expected: { kind: 'refused', code: 554, permanent: true, about: 'recipient' },
  },
  {
    at: 'a no to the connection',
    options: {
      onConnect: (_session, done) => {
        done(refusal(554));
      },
    },
    expected: { kind: 'refused', code: 554, permanent: true, about: 'session' },
  },
];

for (const { at, options, expected } of refusals) {
  test(`${at} is reported as what it is, without the address`, async () => {
    const sink = await sinkWith(options);
    const outcome = await mailerFor(sink).send(sampleMail(), { signal: never });
    assert.deepEqual({ ...outcome, ...expected }, outcome);
    assert.ok(outcome.kind === 'refused' && !outcome.reply.includes('reader@example.net'));
  });
}

test('a connection lost after the whole mail leaves it uncertain', async () => {
  const server = await scriptedServer((socket, line) => {
    if (line === '.') socket.destroy();
  });
  const outcome = await mailerFor(server).send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'uncertain');
});

test('silence after the whole mail leaves it uncertain', async () => {
  const server = await scriptedServer(() => undefined);
  const outcome = await mailerFor(server, { patience: 300 }).send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'uncertain');
});

test('421 after the whole mail leaves it uncertain: the server says only that it is leaving', async () => {
  const server = await scriptedServer((socket, line) => {
    if (line === '.') socket.end('421 4.3.2 closing\r\n');
  });
  const outcome = await mailerFor(server).send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'uncertain');
});

test('a connection lost before the mail is unreachable, and the mail goes out next time', async () => {
  let connections = 0;
  const server = await scriptedServer(
    (socket, line) => {
      if (line === '.') socket.write('250 2.0.0 ok\r\n');
    },
    (socket, line) => {
      if (line === 'DATA' && connections++ === 0) {
        socket.destroy();
        return true;
      }
      return false;
    },
  );
  const mailer = mailerFor(server);
  const mail = sampleMail();
  assert.equal((await mailer.send(mail, { signal: never })).kind, 'unreachable');
  assert.equal((await mailer.send(mail, { signal: never })).kind, 'accepted');
});

test('a server that is not there is unreachable', async () => {
  const sink = await startSmtpSink();
  await sink.stop();
  const outcome = await mailerFor(sink).send(sampleMail(), { signal: never });
  assert.equal(outcome.kind, 'unreachable');
});

test('stopping ends a mail that waits as unreachable, and one after its end as uncertain', async () => {
  const stop = new AbortController();
  stop.abort();
  const sink = await sinkWith();
  const waiting = await mailerFor(sink).send(sampleMail(), { signal: stop.signal });
  assert.equal(waiting.kind, 'unreachable');
  assert.equal(sink.mails.length, 0);

  const later = new AbortController();
  const server = await scriptedServer((_socket, line) => {
    if (line === '.') later.abort();
  });
  const outcome = await mailerFor(server).send(sampleMail(), { signal: later.signal });
  assert.equal(outcome.kind, 'uncertain');
});

test('closing waits for the mail under way', async () => {
  const sink = await sinkWith({
    onData(stream, _session, done) {
      stream.resume().on('end', () => setTimeout(done, 150));
    },
  });
  const mailer = createSmtpMailer({ url: sink.url });
  const sending = mailer.send(sampleMail(), { signal: never });
  await mailer.close();
  assert.equal((await sending).kind, 'accepted');
});

/**
 * A server that says yes to everything. `atEnd` is told when a mail is whole and answers by itself;
 * `before` may take a command over by saying true.
 */
async function scriptedServer(
  atEnd: (socket: Socket, line: string) => void,
  before: (socket: Socket, line: string) => boolean = () => false,
): Promise<{ url: string }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    let inData = false;
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      const lines = rest.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inData) {
          if (line === '.') {
            inData = false;
            atEnd(socket, line);
          }
          continue;
        }
        if (before(socket, line)) return;
        if (line === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else socket.write(line.startsWith('EHLO') ? '250 hello\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ends.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  );
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** So many different addresses that the rules accept: odd local parts, IDN domains, long ones. */
function acceptedAddresses(count: number) {
  const local = fc.stringMatching(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,30}$/,
  );
  const label = fc.oneof(
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}[a-z0-9]$/),
    fc.constantFrom('bücher', 'кафе', '例え', 'ñandú', 'xn--bcher-kva'),
  );
  const typed = fc
    .tuple(
      local,
      fc.array(label, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('org', 'example', 'de', 'рф'),
    )
    .map(([name, labels, top]) => `${name}@${[...labels, top].join('.')}`);
  const found = new Map<string, ReturnType<typeof mailAddress>>();
  for (let seed = 1; found.size < count; seed += 1) {
    for (const text of fc.sample(typed, { seed, numRuns: 5000 })) {
      const parsed = readMailAddress(text);
      if (parsed.ok && found.size < count) found.set(parsed.address.wire, parsed.address);
    }
  }
  return [...found.values()];
}
