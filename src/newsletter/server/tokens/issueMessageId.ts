import type { Tokens } from './tokens.ts';

/** Message-ID of one recipient's copy of an issue: the same for every attempt, after any restart. */
export function issueMessageId(
  tokens: Tokens,
  issue: string,
  subscriberId: string,
  mailDomain: string,
): string {
  return tokens.messageId(['issue', issue, subscriberId], mailDomain);
}
