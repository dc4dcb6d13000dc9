import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** How often in a second this disk says that 4 kB more are safe: what every commit waits for. */
export function fsyncRate(folder: string, seconds: number): number {
  const file = path.join(folder, 'fsync-rate');
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < seconds * 1000) {
    writeSync(handle, page);
    fdatasyncSync(handle);
    count += 1;
  }
  const rate = count / ((performance.now() - started) / 1000);
  closeSync(handle);
  rmSync(file);
  return rate;
}
