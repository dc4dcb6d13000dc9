import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * All that is made from the site's secret. A token does one thing: one for leaving opens no
 * preferences, and the database alone holds nothing that confirms anybody.
 */
export type Tokens = {
  /** For the link in a confirmation mail: 256 bits, the same for as long as the nonce stays. */
  confirmToken(subscriberId: string, nonce: string): string;
  /** What the database keeps of a confirmation token, and looks it up by. */
  confirmHash(token: string): string;
  /** For the links of every issue. Never expires: leaving must work from the oldest letter. */
  leaveToken(subscriberId: string): string;
  /** The subscriber of a token for leaving; undefined for anything else. */
  readLeaveToken(token: string): string | undefined;
  preferencesToken(subscriberId: string): string;
  readPreferencesToken(token: string): string | undefined;
  /** Seals a text that a form brings back, such as the time of a first press. */
  seal(text: string): string;
  /** A name for an address that outlives its erasure and cannot be turned back without the secret. */
  addressHash(key: string): string;
  /** Message-ID of one mail, with its angle brackets; the same after any restart. */
  messageId(parts: readonly string[], domain: string): string;
};

const idBytes = 16;
const signatureBytes = 16;

/** @param secret at least 32 bytes; see `readSecret` */
export function createTokens(secret: Uint8Array): Tokens {
  // A key for each purpose, so that no two uses can be played off against each other.
  const key = (purpose: string) => createHmac('sha256', secret).update(purpose).digest();
  const keys = {
    confirm: key('confirm'),
    leave: key('leave'),
    preferences: key('preferences'),
    seal: key('seal'),
    address: key('address'),
    message: key('message-id'),
  };
  const sign = (keyOf: keyof typeof keys, text: string) =>
    createHmac('sha256', keys[keyOf]).update(text).digest();

  const signed = (purpose: 'leave' | 'preferences', subscriberId: string) => {
    const id = Buffer.from(subscriberId, 'base64url');
    const signature = sign(purpose, subscriberId).subarray(0, signatureBytes);
    return Buffer.concat([id, signature]).toString('base64url');
  };
  const readSigned = (purpose: 'leave' | 'preferences', token: string) => {
    if (!/^[\w-]{43}$/.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, idBytes).toString('base64url');
    const expected = sign(purpose, id).subarray(0, signatureBytes);
    // The spare bits of the last letter must be those we wrote: one token, one spelling.
    if (bytes.toString('base64url') !== token) return undefined;
    return timingSafeEqual(bytes.subarray(idBytes), expected) ? id : undefined;
  };

  return {
    confirmToken: (subscriberId, nonce) =>
      sign('confirm', `${subscriberId}.${nonce}`).toString('base64url'),
    confirmHash: (token) => createHash('sha256').update(token).digest('base64url'),
    leaveToken: (subscriberId) => signed('leave', subscriberId),
    readLeaveToken: (token) => readSigned('leave', token),
    preferencesToken: (subscriberId) => signed('preferences', subscriberId),
    readPreferencesToken: (token) => readSigned('preferences', token),
    seal: (text) => sign('seal', text).subarray(0, signatureBytes).toString('base64url'),
    addressHash: (addressKey) => sign('address', addressKey).toString('base64url'),
    messageId: (parts, domain) =>
      `<${sign('message', parts.join('.')).subarray(0, 18).toString('base64url')}@${domain}>`,
  };
}
