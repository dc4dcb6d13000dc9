import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readNewsletterConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { ConfigError } from '#src/server/configError.ts';

const secret = Buffer.alloc(32, 5).toString('base64url');

test('without any variable mails stay on this machine, in a file beside the database', () => {
  const config = readNewsletterConfig({ PATH: '/bin', SMTP_URL: ' ' });
  assert.deepEqual(config.database, { kind: 'sqlite', file: 'data/newsletter.sqlite' });
  assert.deepEqual(config.mail, { kind: 'folder', folder: 'data/mails' });
  assert.equal(config.secret, undefined);
  assert.equal(config.trustedProxies, 0);
  assert.equal(config.dkim, undefined);
});

test('every variable is taken over', () => {
  const config = readNewsletterConfig({
    SITE_URL: 'https://example.org/',
    DATABASE_URL: 'postgres://letter:pw@db.example/letter',
    NEWSLETTER_SECRET: secret,
    NEWSLETTER_FROM: 'Wider Circle <Letter@BÜCHER.example>',
    SMTP_URL: 'smtps://user:pw@mail.example.org',
    TRUSTED_PROXIES: '2',
    MAILS_PER_SECOND: '0.5',
    SIGN_UPS_PER_HOUR_PER_CLIENT: '7',
    CONFIRMATIONS_PER_HOUR: '8',
    BOUNCE_KEY: 'k'.repeat(16),
  });
  assert.equal(config.siteUrl, 'https://example.org');
  assert.deepEqual(config.database, {
    kind: 'postgres',
    url: 'postgres://letter:pw@db.example/letter',
  });
  assert.equal(config.secret?.length, 32);
  assert.equal(config.from.name, 'Wider Circle');
  assert.equal(config.from.address.wire, 'Letter@xn--bcher-kva.example');
  assert.deepEqual(config.mail, { kind: 'smtp', url: 'smtps://user:pw@mail.example.org' });
  assert.equal(config.mailsPerSecond, 0.5);
  assert.equal(config.signUpsPerHourPerClient, 7);
  assert.equal(config.confirmationsPerHour, 8);
  assert.equal(config.trustedProxies, 2);
});

const wrong: readonly (readonly [string, string])[] = [
  ['SITE_URL', 'https://example.org/path'],
  ['DATABASE_URL', 'mysql://localhost/letter'],
  ['NEWSLETTER_SECRET', 'short'],
  ['NEWSLETTER_FROM', 'nobody'],
  ['NEWSLETTER_FROM', 'A <a@b.org>, B <b@b.org>'],
  ['SMTP_URL', 'http://mail.example.org'],
  ['DKIM_KEY_FILE', '/no/such/file'],
  ['TRUSTED_PROXIES', '-1'],
  ['MAILS_PER_SECOND', '0'],
  ['MAILS_PER_SECOND', '1e3'],
  ['SIGN_UPS_PER_HOUR_PER_CLIENT', '0'],
  ['CONFIRMATIONS_PER_HOUR', 'many'],
  ['BOUNCE_KEY', 'short'],
];
for (const [name, value] of wrong) {
  test(`${name}=${value} is refused with the variable and a cure`, () => {
    assert.throws(
      () => readNewsletterConfig({ [name]: value }),
      (error) => error instanceof ConfigError && error.message.startsWith(`${name} is `),
    );
  });
}

test('no message repeats a password or a key', () => {
  for (const variables of [
    { DATABASE_URL: 'mysql://u:hunter2@h/d' },
    { SMTP_URL: 'ftp://u:hunter2@h' },
    { BOUNCE_KEY: 'hunter2' },
    { NEWSLETTER_SECRET: 'hunter2' },
  ]) {
    assert.throws(
      () => readNewsletterConfig(variables),
      (error) => error instanceof ConfigError && !error.message.includes('hunter2'),
    );
  }
});

const together: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ DATABASE_URL: 'postgres://db.example/letter' }, /^NEWSLETTER_SECRET is missing/],
  [
    { SMTP_URL: 'smtp://localhost', SITE_URL: 'https://example.org' },
    /^NEWSLETTER_FROM is missing/,
  ],
  [{ SMTP_URL: 'smtp://localhost', NEWSLETTER_FROM: 'a@b.org' }, /^SITE_URL is missing/],
  [{ DKIM_DOMAIN: 'example.org' }, /^DKIM_SELECTOR and DKIM_KEY_FILE is missing/],
];
for (const [variables, complaint] of together) {
  test(`${Object.keys(variables).join(' and ')} alone is refused: ${complaint.source}`, () => {
    assert.throws(
      () => readNewsletterConfig(variables),
      (error) => error instanceof ConfigError && complaint.test(error.message),
    );
  });
}

test('.env.example names every variable and holds values that are accepted', async () => {
  const example = await readFile('.env.example', 'utf8');
  const given = Object.fromEntries(
    [...example.matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
  const names = Object.keys(given).filter((name) => !['DIST_DIR', 'HOST', 'PORT'].includes(name));
  assert.deepEqual(names.sort(), [
    'BOUNCE_KEY',
    'CONFIRMATIONS_PER_HOUR',
    'DATABASE_URL',
    'DATA_DIR',
    'DKIM_DOMAIN',
    'DKIM_KEY_FILE',
    'DKIM_SELECTOR',
    'MAILS_PER_SECOND',
    'MAIL_DIR',
    'NEWSLETTER_FROM',
    'NEWSLETTER_SECRET',
    'SIGN_UPS_PER_HOUR_PER_CLIENT',
    'SITE_URL',
    'SMTP_URL',
    'TRUSTED_PROXIES',
  ]);
  // A file that only the owner has.
  delete given['DKIM_KEY_FILE'];
  delete given['DKIM_DOMAIN'];
  delete given['DKIM_SELECTOR'];
  assert.equal(readNewsletterConfig(given).siteUrl, 'https://example.org');
});
