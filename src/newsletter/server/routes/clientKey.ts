import { isIP, isIPv6 } from 'node:net';

export type ClientQuestion = {
  /** The other end of the connection. */
  readonly remoteAddress: string | undefined;
  /** The `X-Forwarded-For` header, as it came. */
  readonly forwardedFor: string | undefined;
  /** How many proxies of ours the request has passed; each wrote one entry, the last one rightmost. */
  readonly trustedProxies: number;
};

/**
 * A name for the client to count its requests by. With N proxies that is the Nth entry from the
 * right: all to the left of it was written by the client. An IPv6 client is its /64, because it can
 * use any address of that.
 */
export function clientKey({ remoteAddress, forwardedFor, trustedProxies }: ClientQuestion): string {
  const entries = forwardedFor?.split(',') ?? [];
  const entry = trustedProxies > 0 ? entries.at(-trustedProxies) : undefined;
  return keyOf(withoutPort(entry ?? '')) ?? keyOf(remoteAddress ?? '') ?? 'unknown';
}

function withoutPort(entry: string): string {
  const text = entry.trim().replace(/^"|"$/g, '');
  return /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d+$/, '$1');
}

function keyOf(address: string): string | undefined {
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (isIP(plain) === 0) return undefined;
  return isIPv6(plain) ? `${firstGroups(plain).join(':')}::/64` : plain;
}

/** The first four of the eight groups of a valid IPv6 address, without leading zeros. */
function firstGroups(address: string): string[] {
  // An IPv4 address at the end takes the place of two groups.
  const [head = '', tail] = address.replace(/:\d+\.\d+\.\d+\.\d+$/, ':0:0').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
}
