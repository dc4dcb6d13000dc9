// npm run load:inputs: ten thousand bad inputs for each route and field, instead of the test's thousand.
import { spawnSync } from 'node:child_process';

const test = 'tests/unit/newsletter/server/routes/badInputs.test.ts';
const { status } = spawnSync(process.execPath, ['--test', test], {
  stdio: 'inherit',
  env: { ...process.env, BAD_INPUTS: '10000' },
});
process.exitCode = status ?? 1;
