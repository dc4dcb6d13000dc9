import type { MailAddressProblem } from './mailAddress.ts';

/** What to do about a mistyped address, in one sentence that can stand beside the field. */
export function mailAddressCure(reason: MailAddressProblem): string {
  return cures[reason];
}

const cures: Readonly<Record<MailAddressProblem, string>> = {
  empty: 'Type your e-mail address, such as name@example.org.',
  'too-long': 'This is longer than an e-mail address can be. Check it for a slip.',
  'no-at': 'An e-mail address has an @ in the middle, such as name@example.org.',
  'several-ats': 'An e-mail address has only one @. Type one address.',
  invisible: 'There is a character in this address that cannot be seen. Type it by hand.',
  'local-empty': 'The part before the @ is missing.',
  'local-too-long': 'The part before the @ can have 64 characters at most.',
  'local-not-ascii':
    'We can only write to addresses with plain letters (a to z) and digits before the @.',
  'local-character':
    'There is a space, a comma, a quote or a bracket before the @. Type the address alone, without a name.',
  'local-dots': 'A dot cannot stand first, last or beside another dot before the @.',
  'local-hyphen': 'We cannot write to an address that begins with a hyphen.',
  'domain-empty': 'The part after the @ is missing.',
  'domain-one-word': 'The part after the @ needs a dot, such as example.org.',
  'domain-character':
    'There is a character after the @ that no address has there. Check it for a slip.',
  'domain-label':
    'The part after the @ is not a domain: each word between the dots has 1 to 63 letters, digits or hyphens.',
  'domain-number': 'The part after the @ must be a name such as example.org, not a number.',
  'domain-mixed-scripts':
    'The part after the @ mixes letters of different alphabets. Type it by hand.',
};
