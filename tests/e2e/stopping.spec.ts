import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { freePort } from '../support/freePort.ts';
import { letterVariables } from '../support/letterServer.ts';
import { postForm } from '../support/postForm.ts';
import { expect, test } from '../support/test.ts';

test('a stop under load cuts no answer and no mail, and the process ends with 0', async () => {
  test.setTimeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'wider-circle-stop-'));
  const mails: string[] = [];
  let begun = 0;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  // A mail server that takes its time with the first mail.
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream, { envelope }, done) {
      begun += 1;
      stream.resume();
      stream.on('end', () => {
        void held.then(() => {
          mails.push(...envelope.rcptTo.map(({ address }) => address));
          done();
        });
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const smtpPort = (smtp.server.address() as AddressInfo).port;

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['src/server/main.ts'], {
    env: { ...process.env, ...letterVariables(folder, smtpPort), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  server.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const signUp = (address: string) =>
    postForm(
      origin,
      '/newsletter/sign-up/',
      { address, consent: '2026-11-25' },
      { 'sec-fetch-site': 'same-origin' },
    );
  try {
    await expect.poll(() => printed, { timeout: 20_000 }).toContain('Wider Circle is at');
    expect((await signUp('first@example.org')).status).toBe(303);
    await expect.poll(() => begun).toBe(1);

    // Requests whose last byte is still to come when the signal does, and many that just came.
    const body = 'address=slow%40example.org&consent=2026-11-25';
    const slow = connect(port, '127.0.0.1');
    let heard = '';
    slow.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    const slowEnded = new Promise((resolve) => slow.once('close', resolve));
    slow.write(
      'POST /newsletter/sign-up/ HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n' +
        'Content-Type: application/x-www-form-urlencoded\r\n' +
        `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    const others = Array.from({ length: 100 }, (_, index) => signUp(`n${index}@example.org`));
    // One answer of the hundred says that the rest are on their way.
    await Promise.race(others);
    server.kill('SIGTERM');
    slow.write(body.slice(10));

    for (const { status } of await Promise.all(others)) expect(status).toBe(303);
    await slowEnded;
    expect(heard).toMatch(/^HTTP\/1\.1 303 /);
    letGo();
    expect(await ended, printed).toBe(0);
    expect(mails).toContain('first@example.org');
    expect(mails.length).toBe(begun);
  } finally {
    server.kill('SIGKILL');
    smtp.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
