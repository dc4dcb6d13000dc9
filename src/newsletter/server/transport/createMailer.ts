import { createFolderMailer } from './folderMailer.ts';
import type { Mailer } from './mailer.ts';
import type { NewsletterConfig } from '../newsletterConfig.ts';
import { createSmtpMailer } from './smtpMailer.ts';

/**
 * The mailer that the settings ask for. `print` is told of mails that stay in a folder, with the
 * links in them, so that a sign-up can be tried out without a mail server.
 */
export function createMailer(
  { mail, dkim }: Pick<NewsletterConfig, 'mail' | 'dkim'>,
  print?: (line: string) => void,
): Mailer {
  if (mail.kind === 'smtp') return createSmtpMailer({ url: mail.url, dkim });
  return createFolderMailer({ folder: mail.folder, ...(print === undefined ? {} : { print }) });
}
