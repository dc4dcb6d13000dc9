import type { MailOutcome } from './mailer.ts';

/** What a server said, short, on one line and without addresses, so that it can be kept and logged. */
export function replyWords(outcome: MailOutcome): string {
  const words = 'reply' in outcome ? outcome.reply : outcome.reason;
  const code = outcome.kind === 'refused' && !words.startsWith(String(outcome.code));
  return (code ? `${outcome.code} ${words}` : words)
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/\S*@\S*/g, '…')
    .trim()
    .slice(0, 200);
}
