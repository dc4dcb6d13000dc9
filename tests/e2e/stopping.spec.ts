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

/** A sign-up of which all but the end is sent. */
function openSignUp(port: number, index: number): { finish: () => void; ended: Promise<string> } {
  const body = `consent=2026-11-25&address=n${index}%40example.org`;
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.write(
    'POST /newsletter/sign-up/ HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n' +
      'Content-Type: application/x-www-form-urlencoded\r\n' +
      `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
  );
  return {
    finish: () => socket.write(body.slice(20)),
    ended: new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => resolve(heard));
    }),
  };
}

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

    // A hundred requests whose last bytes are still to come when the signal does.
    const slow = Array.from({ length: 100 }, (_, index) => openSignUp(port, index));
    // Connections are taken in order: once a later one is answered, all earlier ones are there.
    expect((await signUp('marker@example.org')).status).toBe(303);
    server.kill('SIGTERM');
    for (const { finish } of slow) finish();
    const heard = await Promise.all(slow.map(({ ended: closed }) => closed));
    expect(heard.filter((text) => !/^HTTP\/1\.1 303 .*\r\n\r\n$/s.test(text))).toEqual([]);
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
