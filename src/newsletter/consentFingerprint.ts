import { createHash } from 'node:crypto';

/** What the `fingerprint` of a consent wording has to be. */
export function consentFingerprint(wording: string): string {
  return createHash('sha256').update(wording.trim()).digest('hex').slice(0, 12);
}
