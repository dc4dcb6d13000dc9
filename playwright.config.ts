import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_VARIABLE, browserArguments, findBrowser } from './tests/support/findBrowser.ts';
import { LETTER_FOLDER, letterVariables, mailFolder } from './tests/support/letterServer.ts';

const port = Number(process.env['PORT'] ?? 4380);
const browser = findBrowser();
// Workers load this file again; they take the browser that the first process found.
process.env[BROWSER_VARIABLE] = browser;

// A list of subscribers and a mail server of this run alone; workers read its mails.
const smtpPort = port > 60_000 ? port - 1_000 : port + 1_000;
const letterFolder =
  process.env[LETTER_FOLDER] ?? mkdtempSync(path.join(tmpdir(), 'wider-circle-letter-'));
process.env[LETTER_FOLDER] = letterFolder;
process.env['E2E_SMTP_PORT'] = String(smtpPort);

// tests/run.ts has built the site and asks for the report; a run by hand does neither.
const { DIST_IS_BUILT: distIsBuilt, E2E_REPORT: report } = process.env;
const serve = 'node src/server/main.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, so that a slow machine is not taken for a fault.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: report === undefined ? [['list']] : [['dot'], ['json', { outputFile: report }]],
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: browser, args: browserArguments() },
    trace: 'off',
  },
  webServer: [
    {
      command: `node tests/support/mailSinkCommand.ts ${smtpPort} ${mailFolder(letterFolder)}`,
      port: smtpPort,
    },
    {
      command: distIsBuilt === undefined ? `npm run build && npm run compress && ${serve}` : serve,
      env: { PORT: String(port), ...letterVariables(letterFolder, smtpPort) },
      url: `http://127.0.0.1:${port}/`,
      timeout: 180_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
  ],
});
