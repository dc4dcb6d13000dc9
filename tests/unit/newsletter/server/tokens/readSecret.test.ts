import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { readSecret } from '#src/newsletter/server/tokens/readSecret.ts';
import { ConfigError } from '#src/server/configError.ts';
import { temporaryFolder } from '../../../../support/letterStore.ts';

const { folder, remove } = temporaryFolder();
after(remove);

test('a secret is made at the first start, for this user alone, and kept', () => {
  const dataDir = path.join(folder, 'new', 'data');
  const first = readSecret({ secret: undefined, dataDir }, randomBytes);
  assert.equal(first.length, 32);
  assert.deepEqual(readSecret({ secret: undefined, dataDir }, randomBytes), first);
  assert.deepEqual(readdirSync(dataDir), ['secret']);
  assert.equal(statSync(path.join(dataDir, 'secret')).mode & 0o777, 0o600);
});

test('a secret that is set is taken, and no file is made', () => {
  const secret = randomBytes(32);
  const dataDir = path.join(folder, 'unused');
  assert.equal(readSecret({ secret, dataDir }, randomBytes), secret);
  assert.equal(readdirSync(folder).includes('unused'), false);
});

test('a file that holds no secret is not replaced, and the message says why', () => {
  const dataDir = folder;
  writeFileSync(path.join(dataDir, 'secret'), 'oops\n');
  assert.throws(
    () => readSecret({ secret: undefined, dataDir }, randomBytes),
    (error) => error instanceof ConfigError && /Restore it from a backup/.test(error.message),
  );
});

test('a folder that cannot be made is named with the cure', () => {
  writeFileSync(path.join(folder, 'file'), '');
  assert.throws(
    () => readSecret({ secret: undefined, dataDir: path.join(folder, 'file') }, randomBytes),
    (error) => error instanceof ConfigError && /NEWSLETTER_SECRET/.test(error.message),
  );
});
