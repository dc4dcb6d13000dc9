import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findPostgres } from './findPostgres.ts';
import { freePort } from './freePort.ts';

export type PostgresServer = {
  /** Address of a new, empty database on it. */
  newDatabase(): Promise<string>;
  /** Ends the server at once, as a power cut would for its clients. */
  halt(): Promise<void>;
  /** Starts it again, on the same port with the same data. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
};

/** @param safe whether commits reach the disk: needed only where that is measured */
export async function startPostgres({ safe = false } = {}): Promise<PostgresServer> {
  const bin = findPostgres();
  const owner = ownerOfServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-postgres-'));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'letter', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.stderr}${made.error?.message ?? ''}`);
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: safe ? 'on' : 'off',
    shared_buffers: '64MB',
    max_connections: '100',
  };
  let server: ReturnType<typeof spawn> | undefined;

  const start = async (): Promise<void> => {
    const parameters = Object.entries(settings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), ...parameters],
      { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000);
    });
    server = child;
    // A test that fails before its end leaves no server behind.
    process.once('exit', () => child.kill('SIGQUIT'));
    const isUp = (client: pg.Client) =>
      client.connect().then(
        () => true,
        () => false,
      );
    for (let tries = 0; tries < 300; tries += 1) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${words}`);
      const client = new pg.Client(urlOf(port, 'postgres'));
      client.on('error', () => undefined);
      if (await isUp(client)) {
        await client.end();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`PostgreSQL does not answer: ${words}`);
  };
  const halt = async (): Promise<void> => {
    const child = server;
    server = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // "Immediate": nobody is waited for.
    child.kill('SIGQUIT');
    await ended;
  };

  await start();
  let databases = 0;
  return {
    start,
    halt,
    newDatabase: async () => {
      databases += 1;
      const name = `letter_${databases}`;
      const client = new pg.Client(urlOf(port, 'postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(port, name);
    },
    remove: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function urlOf(port: number, database: string): string {
  return `postgres://letter@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL refuses to run as root, so another user of this machine must own it then. */
function ownerOfServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: '-u' | '-g', name: string): number | undefined => {
    const answer = spawnSync('id', [kind, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : undefined;
  };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody.');
}
