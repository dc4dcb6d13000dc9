/**
 * A name for the mailbox behind an address, so far as it shows: without what follows a `+`, and at
 * Gmail without dots. Used for counting mails only. Two people never lose mail by it beyond a wide
 * cap, and one person cannot be sent a thousand mails through a thousand spellings.
 *
 * @param key an address in lower case, with one `@`
 */
export function mailboxKey(key: string): string {
  const at = key.lastIndexOf('@');
  const local = key.slice(0, at);
  const domain = key.slice(at + 1);
  const untagged = /^[^+]+/.exec(local)?.[0] ?? local;
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return `${untagged}@${domain}`;
  return `${untagged.replaceAll('.', '')}@gmail.com`;
}
