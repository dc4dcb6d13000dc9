import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mailer.ts';

/**
 * A mail as Nodemailer takes it. Every address is given as an object, so that no text is read as
 * a list of addresses, and the envelope is named by itself, so that no header decides who gets it.
 *
 * @throws when a header could not stand on one line of ASCII
 */
export function mailMessage(mail: OutgoingMail): SendMailOptions {
  const { from, to, messageId, subject, html, text } = mail;
  return {
    from: { name: from.name, address: from.address.wire },
    to: { name: '', address: to.wire },
    envelope: { from: from.address.wire, to: [to.wire] },
    messageId,
    subject,
    html,
    text,
    textEncoding: 'quoted-printable',
    headers: Object.fromEntries(
      Object.entries(mail.headers).map(([name, value]) => {
        checkHeader(name, value);
        // Prepared: written as it stands. Folding a long List-Unsubscribe breaks the signature
        // at relays that unfold it in their own way.
        return [name, { prepared: true, value }];
      }),
    ),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Source: RFC 5322, 2.1.1: no line is longer than 998 characters. */
const longestLine = 998;

function checkHeader(name: string, value: string): void {
  const isName = /^[A-Za-z][A-Za-z0-9-]*$/.test(name);
  const isValue = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value);
  if (isName && isValue && name.length + 2 + value.length <= longestLine) return;
  throw new Error(
    `The header ${JSON.stringify(name)} cannot be sent: it must be one line of printable ASCII.`,
  );
}
