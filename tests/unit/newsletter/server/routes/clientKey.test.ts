import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientKey } from '#src/newsletter/server/routes/clientKey.ts';

const socket = '10.0.0.1';

for (const [what, trustedProxies, forwardedFor, expected] of [
  ['without a proxy the header is what the client likes', 0, '6.6.6.6', socket],
  ['behind one proxy it is the last entry', 1, '6.6.6.6, 9.9.9.9', '9.9.9.9'],
  ['behind two it is the last but one', 2, '6.6.6.6, 9.9.9.9, 10.0.0.2', '9.9.9.9'],
  ['with fewer entries than proxies it is the connection', 2, '6.6.6.6', socket],
  ['without the header it is the connection', 1, undefined, socket],
  ['with an entry that is no address it is the connection', 1, '6.6.6.6, unknown', socket],
  ['an entry may have a port', 1, '9.9.9.9:4711', '9.9.9.9'],
  [
    'an entry may be quoted, in brackets and with a port',
    1,
    '"[2001:db8::1]:80"',
    '2001:db8:0:0::/64',
  ],
] as const) {
  test(`the client: ${what}`, () => {
    assert.equal(clientKey({ remoteAddress: socket, forwardedFor, trustedProxies }), expected);
  });
}

test('what a client writes into the header never changes its key', () => {
  const keys = ['1.1.1.1', '1.1.1.1, 2.2.2.2', '::1', 'x'.repeat(500), ',,,', ''].map((written) =>
    clientKey({
      remoteAddress: socket,
      forwardedFor: `${written}, 9.9.9.9`,
      trustedProxies: 1,
    }),
  );
  assert.deepEqual(new Set(keys), new Set(['9.9.9.9']));
});

const keyOf = (remoteAddress: string | undefined) =>
  clientKey({ remoteAddress, forwardedFor: undefined, trustedProxies: 0 });

test('all addresses of one IPv6 network are one client, however they are written', () => {
  const same = [
    '2001:db8:12:34::1',
    '2001:0DB8:0012:0034:ffff:ffff:ffff:ffff',
    '2001:db8:12:34:0:0:1.2.3.4',
    '2001:db8:12:34::1%eth0',
  ];
  assert.deepEqual(new Set(same.map(keyOf)), new Set(['2001:db8:12:34::/64']));
  assert.notEqual(keyOf('2001:db8:12:35::1'), keyOf('2001:db8:12:34::1'));
  assert.equal(keyOf('::1'), '0:0:0:0::/64');
});

test('an IPv4 address inside IPv6 is itself', () => {
  assert.equal(keyOf('::ffff:192.0.2.7'), '192.0.2.7');
  assert.equal(keyOf(undefined), 'unknown');
});
