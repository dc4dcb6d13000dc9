import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readConfig } from '#src/server/config.ts';
import { ConfigError } from '#src/server/configError.ts';

test('without any variable the server is for this machine alone', () => {
  assert.deepEqual(readConfig({ PATH: '/bin', SITE_URL: '', PORT: ' ' }), {
    port: 4321,
    host: '127.0.0.1',
    distDir: 'dist',
    siteUrl: undefined,
  });
});

test('every variable is taken over', () => {
  assert.deepEqual(
    readConfig({ PORT: '80', HOST: '::', DIST_DIR: '/srv/site', SITE_URL: 'https://example.org/' }),
    { port: 80, host: '::', distDir: '/srv/site', siteUrl: 'https://example.org' },
  );
});

const wrong: readonly (readonly [string, string])[] = [
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '0x50'],
  ['HOST', 'http://localhost'],
  ['HOST', 'localhost:80'],
  ['HOST', 'cafe:80'],
  ['HOST', 'a b'],
  ['SITE_URL', 'example.org'],
  ['SITE_URL', 'https://example.org/path'],
  ['SITE_URL', 'https://me:pw@example.org'],
  ['SITE_URL', 'ftp://example.org'],
  ['DIST_DIR', 'di\0st'],
];
for (const [name, value] of wrong) {
  test(`${name}=${JSON.stringify(value)} is refused with the variable, the value and a cure`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) =>
        error instanceof ConfigError &&
        error.message.startsWith(`${name} is ${JSON.stringify(value)}. Give `) &&
        error.message.includes(`for example ${name}=`),
    );
  });
}

test('all wrong variables are named at once, a line each', () => {
  assert.throws(
    () => readConfig({ PORT: 'x', SITE_URL: 'x' }),
    /^ConfigError: PORT is .*\nSITE_URL is /,
  );
});

test('.env.example names every variable and holds values that are accepted', async () => {
  const example = await readFile('.env.example', 'utf8');
  const given = Object.fromEntries(
    [...example.matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
  // The newsletter's own variables are held to their test.
  for (const name of ['DIST_DIR', 'HOST', 'PORT', 'SITE_URL']) assert.ok(name in given, name);
  assert.equal(readConfig(given).siteUrl, 'https://example.org');
});
