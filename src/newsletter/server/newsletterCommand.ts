import { onStopSignal } from '#src/server/onStopSignal.ts';
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

// The reader of a pipe, such as `head`, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const stopping = new AbortController();
onStopSignal(() => {
  terminal.warn('Stopping after what is under way. Press Ctrl-C again to stop at once.');
  stopping.abort();
});

process.exitCode = await runOwnerTask({
  given: process.argv.slice(2),
  tasks: ownerTasks,
  terminal,
  open: () => openOwnerPlace(process.env, { signal: stopping.signal, terminal }),
});
// Whoever asked for the end gets it, even if a connection hangs.
if (stopping.signal.aborted) process.exit();
