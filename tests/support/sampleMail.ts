import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import type { OutgoingMail } from '#src/newsletter/server/transport/mailer.ts';
import { readMailAddress } from '#src/newsletter/server/readMailAddress.ts';

/** An address that must be good. */
export function mailAddress(text: string): MailAddress {
  const parsed = readMailAddress(text);
  if (!parsed.ok) throw new Error(`${text} is no address: ${parsed.reason}`);
  return parsed.address;
}

let count = 0;

/** A mail as the send engine makes it, with other parts where a test wants them. */
export function sampleMail(parts: Partial<OutgoingMail> = {}): OutgoingMail {
  count += 1;
  return {
    from: { name: 'Wider Circle', address: mailAddress('letter@example.org') },
    to: mailAddress('reader@example.net'),
    messageId: `<mail-${count}@example.org>`,
    subject: 'The thank-you you did not get round to',
    html: '<p>Hello – a letter with “quotes” and a very long line. '.repeat(30) + '</p>',
    text: 'Hello\n',
    headers: {
      'List-Id': '<letter.example.org>',
      'List-Unsubscribe': `<https://a-rather-long-name.example.org/newsletter/leave/${'t'.repeat(43)}/>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...parts,
  };
}
