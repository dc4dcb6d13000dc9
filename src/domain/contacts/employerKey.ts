import { foldLetters } from './titleWords.ts';

// What stands behind a firm's name and differs from one person's spelling to the next.
const legalForms =
  /[\s,]+(?:ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|co|company|gmbh|ag|kg|se|sa|sas|sarl|srl|sl|spa|bv|nv|pty|group)\.?$/;

/** An employer's name by which two spellings of it are the same: `Acme Ltd.` and `ACME`. */
export function employerKey(name: string): string {
  let plain = foldLetters(name).replace(/\s+/g, ' ').trim();
  while (legalForms.test(plain)) plain = plain.replace(legalForms, '');
  return plain.replace(/^the /, '').replace(/[.,\s]+$/, '');
}
