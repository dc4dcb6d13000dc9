import { defineConfig } from '@playwright/test';
import { BROWSER_VARIABLE, browserArguments, findBrowser } from './tests/support/findBrowser.ts';

const port = Number(process.env['PORT'] ?? 4380);
const browser = findBrowser();
// Workers load this file again; they take the browser that the first process found.
process.env[BROWSER_VARIABLE] = browser;

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
  timeout: 30_000,
  reporter: report === undefined ? [['list']] : [['dot'], ['json', { outputFile: report }]],
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: browser, args: browserArguments() },
    trace: 'off',
  },
  webServer: {
    command: distIsBuilt === undefined ? `npm run build && ${serve}` : serve,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
