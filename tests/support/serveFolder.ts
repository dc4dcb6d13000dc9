import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './freePort.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE = 20_000;

/** A running server of this project: its address without a last slash, and the way to end it. */
export type Served = { origin: string; stop: () => Promise<void> };

/** Starts the site's own server on a free port over a folder of built files. */
export async function serveFolder(folder: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // A newsletter's list of its own, which ends with the server.
  const dataDir = mkdtempSync(path.join(tmpdir(), 'wider-circle-data-'));
  const server = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DIST_DIR: folder,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };

  const deadline = Date.now() + PATIENCE;
  while (!(await answers(origin))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The server did not start over ${folder}. Run "npm run build" first.`);
    }
    await wait(100);
  }
  return { origin, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin);
    return true;
  } catch {
    return false;
  }
}
