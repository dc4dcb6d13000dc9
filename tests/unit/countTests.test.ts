import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countBrowserTests, countCheck, countNodeTests } from '../support/countTests.ts';

const nodeOutput = (tests: number, pass: number): string =>
  `ℹ tests ${tests}\nℹ suites 0\nℹ pass ${pass}\nℹ fail ${tests - pass}\n`;

const browserReport = (stats: Partial<Record<string, number>>): string =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

test('a check counts as one test', () => {
  assert.deepEqual(countCheck({ status: 0, output: '' }), { passed: 1, failed: 0 });
  assert.deepEqual(countCheck({ status: 2, output: '' }), { passed: 0, failed: 1 });
});

test('the last totals of node:test are taken', () => {
  const output = `${nodeOutput(1, 1)}${nodeOutput(7, 5)}`;
  assert.deepEqual(countNodeTests({ status: 1, output }), { passed: 5, failed: 2 });
});

test('the totals of the plain reporter of node:test are read too', () => {
  const output = '# tests 3\n# pass 3\n# fail 0\n';
  assert.deepEqual(countNodeTests({ status: 0, output }), { passed: 3, failed: 0 });
});

test('a suite of no tests has failed', () => {
  assert.deepEqual(countNodeTests({ status: 0, output: nodeOutput(0, 0) }), {
    passed: 0,
    failed: 1,
  });
  assert.deepEqual(countBrowserTests(browserReport({}), 0), { passed: 0, failed: 1 });
  assert.deepEqual(countBrowserTests(undefined, 0), { passed: 0, failed: 1 });
});

test('a suite that ends badly has failed although each of its tests passed', () => {
  assert.deepEqual(countNodeTests({ status: 1, output: nodeOutput(4, 4) }), {
    passed: 4,
    failed: 1,
  });
});

test('flaky and skipped browser tests have failed', () => {
  const report = browserReport({ expected: 9, flaky: 1, skipped: 2 });
  assert.deepEqual(countBrowserTests(report, 0), { passed: 9, failed: 3 });
});
