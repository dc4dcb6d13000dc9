import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';
import { mailMessage } from './mailMessage.ts';

export type FolderMailerOptions = {
  readonly folder: string;
  /** Told of each mail: where its file is and the links for the reader. */
  readonly print?: (line: string) => void;
};

/** Writes mails as .eml files instead of sending them: for a laptop, and for trying things out. */
export function createFolderMailer({ folder, print }: FolderMailerOptions): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      try {
        const { message } = await transport.sendMail(mailMessage(mail));
        // Mails hold links that are their reader's alone.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // The same mail, tried again, takes the place of its first file.
        const name = mail.messageId.replace(/@.*$/, '').replaceAll(/[^\w-]/g, '');
        const file = join(folder, `${name}.eml`);
        await writeFile(file, message as Buffer, { mode: 0o600 });
        print?.(`Mail to ${mail.to.wire}: ${file}`);
        for (const link of readerLinks(mail.text)) print?.(`  ${link}`);
        return { kind: 'accepted', reply: `Written into ${file}` };
      } catch (error) {
        return {
          kind: 'unreachable',
          reason: `The mail could not be written into ${folder}: ${(error as Error).message}`,
        };
      }
    },
    close: () => Promise.resolve(),
  };
}

/** The links of a mail that only its reader should have. */
function readerLinks(text: string): string[] {
  return text.match(/https?:\/\/\S+\/newsletter\/(?:confirm|leave|preferences)\/\S+/g) ?? [];
}
