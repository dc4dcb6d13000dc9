/** A mail as the build leaves it for the server, with marks where a reader's own addresses go. */
export type BuiltMail = {
  /** `2026-12` for an issue; `confirm` or `preferences`. */
  readonly name: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** When an issue is due, in ms; other mails are sent when somebody asks for them. */
  readonly dueAt?: number;
  /** Changes whenever anything above does. */
  readonly hash: string;
};

/** Addresses that the server puts in place of the marks. */
export type MailAddresses = {
  /** Public address of the site, without a slash at its end. */
  readonly site: string;
  /** The reader's own pages, as whole addresses. */
  readonly confirm?: string;
  readonly leave?: string;
  readonly preferences?: string;
};

export type MailMark = keyof MailAddresses;

/** How a mark is written in a built mail: `{{leave}}`. */
export function mailMark(name: MailMark): string {
  return `{{${name}}}`;
}

/** A mail with every mark filled in. */
export type FilledMail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};

/**
 * Fills the marks of a built mail.
 *
 * @throws when the mail holds a mark for which no address is given: half a mail must not go out
 */
export function fillMail(mail: BuiltMail, addresses: MailAddresses): FilledMail {
  const fill = (text: string, written: (address: string) => string) =>
    text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => {
      const address = Object.hasOwn(addresses, name) ? addresses[name as MailMark] : undefined;
      if (address === undefined) {
        throw new Error(
          `The mail "${mail.name}" has the mark ${mark}, and nothing was given to put there. ` +
            'Build the site again (npm run build), so that server and mails fit together.',
        );
      }
      return written(address);
    });
  return {
    subject: mail.subject,
    html: fill(mail.html, (address) => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
    text: fill(mail.text, (address) => address),
  };
}
