import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, makeSite, type Site } from './siteFixture.ts';

const limit = { timeout: 60_000 };
let site: Site;
before(async () => {
  // Far more than a socket holds, so that an answer is still under way when the signal comes.
  site = await makeSite({
    'index.html': '<title>Home</title>'.padEnd(1000),
    'big.bin': 'x'.repeat(30_000_000),
  });
});
after(() => site.remove());

type Run = { child: ChildProcess; out: () => string; err: () => string; ended: Promise<string> };

/** `ended` is the exit code, or the signal that ended the process. */
function run(variables: Record<string, string>): Run {
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    env: { PATH: process.env['PATH'], PORT: '0', DIST_DIR: site.folder, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<string>((resolve) =>
    child.on('close', (code, signal) => {
      resolve(String(code ?? signal));
    }),
  );
  return { child, out: () => out, err: () => err, ended };
}

async function started(variables: Record<string, string> = {}): Promise<Run & { url: URL }> {
  const process = run(variables);
  for (let tries = 0; tries < 1_200 && !process.out().includes('\n'); tries += 1) await wait(25);
  const address = /^Wider Circle is at (http:\/\/localhost:\d+\/)\n$/.exec(process.out())?.[1];
  assert.ok(address !== undefined, process.out() + process.err());
  return { ...process, url: new URL(address.replace('localhost', '127.0.0.1')) };
}

test('it says its address in one line and serves the site there', limit, async () => {
  const server = await started();
  assert.match((await ask(server.url, '/')).text, /Home/);
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, '0');
  assert.equal(server.err(), '');
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} lets an answer under way finish and ends with 0`, limit, async () => {
    const server = await started();
    const socket = connect(Number(server.url.port), server.url.hostname);
    socket.write('GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n');
    socket.pause();
    await wait(200);
    server.child.kill(signal);
    await wait(300);
    let heard = 0;
    socket.on('data', (chunk) => (heard += chunk.length));
    socket.resume();
    assert.equal(await server.ended, '0');
    await wait(50);
    assert.ok(heard > 30_000_000, `${heard} bytes came`);
  });
}

test('a second signal ends it at once', limit, async () => {
  const server = await started();
  const socket = connect(Number(server.url.port), server.url.hostname);
  socket.on('error', () => undefined);
  socket.write('GET /big.bin HTTP/1.1\r\nHost: a\r\n\r\n');
  socket.pause();
  await wait(200);
  server.child.kill('SIGTERM');
  await wait(500);
  const begun = performance.now();
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, '143');
  assert.ok(performance.now() - begun < 1000);
  socket.destroy();
});

test('the same Ctrl-C passed on by npm does not count as a second signal', limit, async () => {
  const server = await started();
  const socket = connect(Number(server.url.port), server.url.hostname);
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  server.child.kill('SIGINT');
  await wait(50);
  server.child.kill('SIGINT');
  assert.equal(await server.ended, '0');
  socket.destroy();
});

async function failsWith(variables: Record<string, string>, line: RegExp): Promise<void> {
  const server = run(variables);
  assert.equal(await server.ended, '1');
  assert.match(server.err(), line);
  assert.equal(server.err().trimEnd().split('\n').length, 1, server.err());
  assert.equal(server.out(), '');
}

test('a port that is taken is named in one line with the cure', limit, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await failsWith(
    { PORT: String(port) },
    new RegExp(`^Port ${port} is taken by another program\\. .* PORT=\\d+\\.\n$`),
  );
  other.close();
});

test('a missing site is named in one line with the cure', limit, async () => {
  const folder = join(site.folder, 'nowhere');
  await failsWith(
    { DIST_DIR: folder },
    /^There is no folder .*nowhere: run npm run build first\.\n$/,
  );
});

test('a wrong variable is named in one line with the cure', limit, async () => {
  await failsWith({ PORT: 'http' }, /^PORT is "http"\. Give a whole number .* PORT=4321\.\n$/);
});

test('a host that is not here is named in one line with the cure', limit, async () => {
  await failsWith({ HOST: '192.0.2.1' }, /^HOST=192\.0\.2\.1 is not an address of this machine\. /);
});

test('a site that nobody compressed is served, with a word on how to', limit, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plain-site-'));
  await writeFile(join(folder, 'index.html'), '<title>Plain</title>');
  const server = await started({ DIST_DIR: folder });
  assert.match((await ask(server.url, '/')).text, /Plain/);
  server.child.kill('SIGTERM');
  assert.equal(await server.ended, '0');
  assert.match(server.err(), /^\S+ is sent as it is, .*npm run compress after a build\.\n$/);
  await rm(folder, { recursive: true });
});
