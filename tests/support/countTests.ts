/** How many tests of a suite passed and how many did not. */
export type Count = { passed: number; failed: number };

/** What a finished command left behind. */
export type Finished = { status: number; output: string };

/** A check without a count of its own: one test, which passes when the command does. */
export function countCheck({ status }: Finished): Count {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The numbers that `node --test` prints last. Whatever did not pass, skipped tests too, failed. */
export function countNodeTests({ status, output }: Finished): Count {
  const totals = [...output.matchAll(/^\W*(tests|pass) (\d+)\s*$/gm)];
  const last = (name: string): number =>
    Number(totals.findLast((total) => total[1] === name)?.[2] ?? 0);
  return strictCount(last('pass'), last('tests') - last('pass'), status);
}

/** The numbers of Playwright's JSON report. A flaky or skipped test failed. */
export function countBrowserTests(report: string | undefined, status: number): Count {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return strictCount(stats.expected, stats.unexpected + stats.flaky + stats.skipped, status);
}

/** A suite that ran nothing, or that ended badly with nothing to show for it, has failed once. */
function strictCount(passed: number, failed: number, status: number): Count {
  const isBad = passed + failed === 0 || status !== 0;
  return { passed, failed: isBad ? Math.max(failed, 1) : failed };
}
