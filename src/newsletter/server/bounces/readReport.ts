import {
  childParts,
  decodedBody,
  type MimePart,
  readHeaders,
  readPart,
  typeOf,
} from './mimeParts.ts';

/** What a machine's report says about one mail of ours. */
export type MailReport = {
  /**
   * `hard`: the address takes no mail, now or later. `soft`: it did not this time (full, too
   * busy, refused by policy). `complaint`: the reader called it spam.
   */
  readonly kind: 'hard' | 'soft' | 'complaint';
  /** Addresses that the report names, the one we wrote to first. */
  readonly addresses: readonly string[];
  /** Enhanced status such as `5.1.1`; empty in a complaint. */
  readonly status: string;
  /** Of the mail that came back, as far as the report carries its head. */
  readonly returned: {
    readonly messageId: string | undefined;
    readonly listUnsubscribe: string | undefined;
  };
};

/** No report is longer; the rest of a longer file is not looked at. */
const longestReport = 1_000_000;

/**
 * Reads a report that a mail server sent back: of delivery (RFC 3464) or of a complaint (RFC 5965).
 * `undefined` for anything else, such as an answer by a person or a report that a mail is only late.
 */
export function readReport(source: string): MailReport | undefined {
  const message = readPart(source.slice(0, longestReport));
  const parts = allParts(message, 0);
  const find = (types: readonly string[]) => parts.find((part) => types.includes(typeOf(part)));
  const status = find(['message/delivery-status', 'message/global-delivery-status']);
  const feedback = find(['message/feedback-report']);
  const carried = find([
    'message/rfc822',
    'message/global',
    'text/rfc822-headers',
    'message/rfc822-headers',
    'message/global-headers',
  ]);
  const original = carried === undefined ? undefined : readPart(decodedBody(carried)).headers;
  const returned = {
    messageId: original?.get('message-id'),
    listUnsubscribe: original?.get('list-unsubscribe'),
  };
  const to = original?.get('to');

  if (feedback !== undefined) {
    const fields = readHeaders(decodedBody(feedback));
    // "not-spam" takes a complaint back, and "opt-out" is no complaint.
    if (!/^(?:abuse|fraud)$/i.test(fields.get('feedback-type') ?? '')) return undefined;
    return {
      kind: 'complaint',
      addresses: addressesIn([to, fields.get('original-rcpt-to')]),
      status: '',
      returned,
    };
  }
  if (status === undefined) return undefined;
  // The first group is about the server, each further one about a recipient; we write to one.
  const groups = decodedBody(status)
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map(readHeaders);
  const recipient = groups.find((fields) => fields.has('final-recipient'));
  if (recipient === undefined || !/^failed/i.test(recipient.get('action') ?? '')) return undefined;
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(recipient.get('status') ?? '')?.[0] ?? '';
  return {
    kind: isHard(code) ? 'hard' : 'soft',
    addresses: addressesIn([
      to,
      withoutType(recipient.get('original-recipient')),
      withoutType(recipient.get('final-recipient')),
    ]),
    status: code,
    returned,
  };
}

/**
 * Whether a status says that the address itself is the fault, for good: bad mailbox or domain
 * (5.1.x), a mailbox that is closed (5.2.1), or a failure without more detail. A full mailbox, a
 * mail that is too big, a system in trouble and a refusal by policy (5.7.x) say something about
 * this mail or this day. Source: RFC 3463, 3.
 */
function isHard(status: string): boolean {
  return /^5\./.test(status) && !/^5\.(?:2\.[2-9]|3\.|6\.|7\.)/.test(status);
}

function allParts(part: MimePart, depth: number): MimePart[] {
  if (depth > 5) return [];
  return childParts(part).flatMap((child) => [child, ...allParts(child, depth + 1)]);
}

/** `a@example.org` of `rfc822; a@example.org`. */
function withoutType(field: string | undefined): string | undefined {
  return field?.replace(/^[^;]*;/, '');
}

function addressesIn(fields: readonly (string | undefined)[]): string[] {
  const addresses = fields.flatMap((field) => {
    const text = field?.trim() ?? '';
    const address = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
    return address.includes('@') ? [address.trim()] : [];
  });
  return [...new Set(addresses)];
}
