import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { countBrowserTests, countCheck, countNodeTests } from './support/countTests.ts';
import type { Count, Finished } from './support/countTests.ts';
import { BROWSER_VARIABLE, findBrowser } from './support/findBrowser.ts';
import { findPostgres, POSTGRES_VARIABLE } from './support/findPostgres.ts';
import { freePort } from './support/freePort.ts';

/** One npm script of the whole check; `needsBuild` steps mean nothing after a failed build. */
type Step = {
  script: string;
  count: 'check' | 'node' | 'browser';
  needsBuild?: true;
};

const STEPS: Step[] = [
  { script: 'check:content', count: 'check' },
  { script: 'check:format', count: 'check' },
  { script: 'check:lint', count: 'check' },
  { script: 'check:types', count: 'check' },
  { script: 'check:unused', count: 'check' },
  { script: 'build', count: 'check' },
  { script: 'compress', count: 'check', needsBuild: true },
  { script: 'test:unit', count: 'node' },
  { script: 'test:content', count: 'node' },
  { script: 'test:e2e', count: 'browser', needsBuild: true },
  { script: 'size', count: 'check', needsBuild: true },
];

/** Enough for the browser tests with a whole Chromium on a slow machine. */
const STEP_MINUTES = 45;
const ROOT = path.resolve(import.meta.dirname, '..');
const REPORT = path.join(ROOT, 'test-results', 'e2e.json');

type Result = Count & { name: string; seconds: number };

async function main(): Promise<void> {
  const results: Result[] = [];
  const note = (result: Result): void => {
    results.push(result);
    const word = result.failed === 0 ? 'ok' : 'FAILED';
    const seconds = `${result.seconds.toFixed(1)} s`;
    console.log(
      `${word.padEnd(7)}${result.name.padEnd(15)}${count(result).padEnd(24)}${seconds.padStart(8)}`,
    );
  };

  const started = Date.now();
  process.env[BROWSER_VARIABLE] = browserOrFarewell();
  note({ name: 'browser', passed: 1, failed: 0, seconds: secondsSince(started) });

  note(lookForPostgres());

  // A stale build or report must never be taken for one of this run.
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  rmSync(REPORT, { force: true });

  for (const step of STEPS) {
    const stepStarted = Date.now();
    const buildFailed = results.some(({ name, failed }) => name === 'build' && failed > 0);
    let tally: Count = { passed: 0, failed: 1 };
    if (step.needsBuild && buildFailed) {
      console.log(`--- ${step.script} was not run, because the build failed.`);
    } else {
      const finished = await runScript(step.script);
      tally = countOf(step, finished);
      if (tally.failed > 0) console.log(`--- output of ${step.script}\n${finished.output}---`);
    }
    note({ name: step.script, ...tally, seconds: secondsSince(stepStarted) });
  }

  finish(results, secondsSince(started));
}

/** Without a browser the whole run ends here, and still with the line that others read. */
function browserOrFarewell(): string {
  const farewell = (): void => console.log('0 passed, 1 failed');
  process.once('exit', farewell);
  const browser = findBrowser();
  process.removeListener('exit', farewell);
  return browser;
}

/** Without a server the tests of the newsletter on PostgreSQL fail; here one line says why. */
function lookForPostgres(): Result {
  const started = Date.now();
  try {
    process.env[POSTGRES_VARIABLE] = findPostgres();
    return { name: 'postgres', passed: 1, failed: 0, seconds: secondsSince(started) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { name: 'postgres', passed: 0, failed: 1, seconds: secondsSince(started) };
  }
}

async function runScript(script: string): Promise<Finished> {
  const port = String(await freePort());
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: STEP_MINUTES * 60_000,
      env: { ...process.env, PORT: port, DIST_IS_BUILT: '1', E2E_REPORT: REPORT },
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

function countOf({ count: kind }: Step, finished: Finished): Count {
  if (kind === 'check') return countCheck(finished);
  if (kind === 'node') return countNodeTests(finished);
  const report = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : undefined;
  return countBrowserTests(report, finished.status);
}

function finish(results: Result[], seconds: number): void {
  const total = (key: keyof Count): number => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\nWhole run: ${seconds.toFixed(0)} s`);
  for (const result of results.filter(({ failed }) => failed > 0)) {
    console.log(`  failed: ${result.name} (${count(result)})`);
  }
  const failed = total('failed');
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${total('passed')} passed, ${failed} failed`);
}

function count({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

function secondsSince(moment: number): number {
  return (Date.now() - moment) / 1000;
}

await main();
