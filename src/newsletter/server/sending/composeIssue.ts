import { type BuiltMail, fillMail } from '#src/domain/newsletter/builtMail.ts';
import type { MailContent } from './composeMail.ts';
import type { NewsletterLinks } from '../tokens/newsletterLinks.ts';

export type ComposedIssue = MailContent & {
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Writes one reader's copy of an issue, with the headers by which mail programs offer to leave
 * with one press. Source: RFC 8058 for the pair of List-Unsubscribe, RFC 2919 for List-Id.
 */
export function composeIssue(
  issue: BuiltMail,
  links: NewsletterLinks,
): (subscriberId: string) => ComposedIssue {
  const { hostname } = new URL(links.origin);
  return (subscriberId) => {
    const leave = links.leave(subscriberId);
    const preferences = links.preferences(subscriberId);
    return {
      ...fillMail(issue, { site: links.origin, leave, preferences }),
      headers: {
        'List-Id': `<letter.${hostname}>`,
        'List-Unsubscribe': `<${leave}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
  };
}
