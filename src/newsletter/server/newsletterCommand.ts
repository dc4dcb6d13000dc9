import { constants } from 'node:os';
import { ownerTasks } from './owner/ownerTasks.ts';
import { openOwnerPlace } from './owner/openOwnerPlace.ts';
import { runOwnerTask } from './owner/runOwnerTask.ts';
import { createTerminal } from './owner/terminal.ts';

// npm run newsletter -- TASK …: what the owner does with the list, from the machine it runs on.
try {
  process.loadEnvFile();
} catch {
  // Without a .env file the environment is all there is.
}

const terminal = createTerminal({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  now: () => performance.now(),
});

// npm passes Ctrl-C on to a process that the terminal has told already: that is one wish, not two.
const oneWish = 300;
const stopping = new AbortController();
let stoppingSince: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > oneWish)
        process.exit(128 + constants.signals[signal]);
      return;
    }
    stoppingSince = performance.now();
    terminal.warn('Stopping after what is under way. Press Ctrl-C again to stop at once.');
    stopping.abort();
  });
}

process.exitCode = await runOwnerTask({
  given: process.argv.slice(2),
  tasks: ownerTasks,
  terminal,
  open: () => openOwnerPlace(process.env, { signal: stopping.signal, terminal }),
});
