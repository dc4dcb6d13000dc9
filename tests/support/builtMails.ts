import { type BuiltMail, fillMail, type FilledMail } from '#src/domain/newsletter/builtMail.ts';
import { builtFiles, readBuilt } from './builtFiles.ts';

/** Addresses as long as the real ones, for looking at a mail. */
export const sampleAddresses = {
  site: 'https://widercircle.example',
  confirm: `https://widercircle.example/newsletter/confirm/${'c'.repeat(43)}/`,
  leave: `https://widercircle.example/newsletter/leave/${'l'.repeat(43)}/`,
  preferences: `https://widercircle.example/newsletter/preferences/${'p'.repeat(43)}/`,
};

/** Every mail that the build left, as the server would send it to one reader. */
export function builtMails(): { mail: BuiltMail; filled: FilledMail }[] {
  return builtFiles('.json')
    .filter((file) => file.startsWith('newsletter/mails/'))
    .map((file) => {
      const mail = JSON.parse(readBuilt(file)) as BuiltMail;
      return { mail, filled: fillMail(mail, sampleAddresses) };
    });
}
