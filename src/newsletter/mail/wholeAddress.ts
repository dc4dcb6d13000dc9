import { mailMark } from '#src/domain/newsletter/builtMail.ts';

/** An address as a mail needs it: whole. What begins with a slash is a page of this site. */
export function wholeAddress(address: string): string {
  return address.startsWith('/') ? `${mailMark('site')}${address}` : address;
}
