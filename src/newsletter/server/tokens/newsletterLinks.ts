import type { Tokens } from './tokens.ts';

/** Addresses for mails. Built from the site's own address, never from a request. */
export type NewsletterLinks = {
  /** Without a path or a slash at the end. */
  readonly origin: string;
  confirm(subscriberId: string, nonce: string): string;
  leave(subscriberId: string): string;
  preferences(subscriberId: string): string;
};

export function createLinks(origin: string, tokens: Tokens): NewsletterLinks {
  return {
    origin,
    confirm: (id, nonce) => `${origin}/newsletter/confirm/${tokens.confirmToken(id, nonce)}/`,
    leave: (id) => `${origin}/newsletter/leave/${tokens.leaveToken(id)}/`,
    preferences: (id) => `${origin}/newsletter/preferences/${tokens.preferencesToken(id)}/`,
  };
}
