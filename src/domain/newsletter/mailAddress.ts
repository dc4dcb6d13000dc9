declare const checked: unique symbol;

/** A mail address that has passed {@link parseMailAddress}; nothing else may be given to a mailer. */
export type MailAddress = {
  /** As it goes on the wire: the local part as typed, the domain as A-labels in lower case. */
  readonly wire: string;
  /** All in lower case: two addresses with one key are one subscriber. */
  readonly key: string;
  readonly [checked]: true;
};

/** Why a text is no mail address that a letter can be sent to. */
export type MailAddressProblem =
  | 'empty'
  | 'too-long'
  | 'no-at'
  | 'several-ats'
  | 'invisible'
  | 'local-empty'
  | 'local-too-long'
  | 'local-not-ascii'
  | 'local-character'
  | 'local-dots'
  | 'local-hyphen'
  | 'domain-empty'
  | 'domain-one-word'
  | 'domain-character'
  | 'domain-label'
  | 'domain-number'
  | 'domain-mixed-scripts';

export type ParsedMailAddress =
  | { readonly ok: true; readonly address: MailAddress }
  | { readonly ok: false; readonly reason: MailAddressProblem };

/** Turns a domain with letters of any script into A-labels; '' when it cannot. Node's `domainToASCII`. */
export type DomainToAscii = (domain: string) => string;

/** Octets of a whole address: a path of 256 less its two brackets. Source: RFC 5321, 4.5.3.1.3. */
const longest = 254;
/** Source: RFC 5321, 4.5.3.1.1. */
const longestLocal = 64;

// dot-atom of RFC 5322 without the quoted form: what a quote may hide is what mailers misread.
const localCharacters = /^[\w.!#$%&'*+/=?^`{|}~-]+$/;
const ldhLabel = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
// Joiners are letters to some scripts and invisible to all, and marks of direction turn text around.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Reads a mail address as a person types it, by a grammar stricter than any mailer's: one address,
 * no name, no comment, no quotes, no address of a machine. White space at the ends is forgiven.
 *
 * What it accepts is printable ASCII on the wire and has exactly one `@`, so no mailer can read two
 * recipients, another header or another domain out of it. Sources: RFC 5321, 4.1.2 and 4.5.3.1;
 * RFC 5890, 2.3.1; RFC 6531 for what is refused because not every server on the way can carry it.
 */
export function parseMailAddress(text: string, domainToAscii: DomainToAscii): ParsedMailAddress {
  // Long before any pattern is tried, so that no length of text costs more than this line.
  if (text.length > 4 * longest) return refused('too-long');
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (trimmed === '') return refused('empty');
  if (invisible.test(trimmed)) return refused('invisible');
  const parts = trimmed.split('@');
  if (parts.length === 1) return refused('no-at');
  if (parts.length > 2) return refused('several-ats');
  const [local = '', typedDomain = ''] = parts;

  const localProblem = problemOfLocal(local);
  if (localProblem !== undefined) return refused(localProblem);
  const domain = toDomain(typedDomain, domainToAscii);
  if (!domain.ok) return domain;

  const wire = `${local}@${domain.name}`;
  if (wire.length > longest) return refused('too-long');
  return { ok: true, address: { wire, key: wire.toLowerCase() } as MailAddress };
}

function problemOfLocal(local: string): MailAddressProblem | undefined {
  if (local === '') return 'local-empty';
  if (/[^\x20-\x7e]/.test(local)) return 'local-not-ascii';
  if (local.length > longestLocal) return 'local-too-long';
  if (!localCharacters.test(local)) return 'local-character';
  if (/^\.|\.\.|\.$/.test(local)) return 'local-dots';
  // A mail program started with the address as an argument would take it for an option.
  if (local.startsWith('-')) return 'local-hyphen';
  return undefined;
}

function toDomain(
  typed: string,
  domainToAscii: DomainToAscii,
): { ok: true; name: string } | { ok: false; reason: MailAddressProblem } {
  if (typed === '') return refused('domain-empty');
  // Compatibility forms (full-width letters and dots, ligatures) look like what they are not.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(typed) || typed.normalize('NFKC') !== typed.normalize('NFC'))
    return refused('domain-character');
  const labels = typed.split('.');
  if (labels.includes('')) return refused('domain-label');
  if (labels.length === 1) return refused('domain-one-word');
  if (labels.some(mixesScripts)) return refused('domain-mixed-scripts');

  const isAscii = /^[\x21-\x7e]+$/.test(typed);
  const name = isAscii ? typed.toLowerCase() : domainToAscii(typed).toLowerCase();
  // The answer is held to the same grammar: whatever made it, only letters, digits, hyphens pass.
  const asciiLabels = name.split('.');
  if (asciiLabels.length !== labels.length) return refused('domain-label');
  if (!asciiLabels.every((label) => ldhLabel.test(label))) return refused('domain-label');
  // No top level is a number, so this is an address of a machine.
  if (/^\d+$/.test(asciiLabels.at(-1) ?? '')) return refused('domain-number');
  return { ok: true, name };
}

// Japanese and Korean write several scripts in one word; see UTS 39, 5.2, "highly restrictive".
const scripts: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}]+$/u,
];
const oneScript = [
  'Arabic',
  'Armenian',
  'Bengali',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
].map((script) => new RegExp(`^\\p{Script=${script}}+$`, 'u'));

/** Whether a label has letters of scripts that no language writes together, as a forged name does. */
function mixesScripts(label: string): boolean {
  const letters = label.replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, '');
  return letters !== '' && ![...scripts, ...oneScript].some((script) => script.test(letters));
}

function refused(reason: MailAddressProblem): { ok: false; reason: MailAddressProblem } {
  return { ok: false, reason };
}
