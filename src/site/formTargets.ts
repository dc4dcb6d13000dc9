import { newsletterForm } from './newsletterForm.ts';
import type { Site } from './site.ts';

/**
 * The origins that forms of the site may be sent to, for the `form-action` directive of
 * the content security policy: this site, and the hosts named in `site.ts`.
 *
 * @throws when a configured address is not an absolute http(s) address
 */
export function formTargets(site: Pick<Site, 'newsletter' | 'jobSearch'>): string[] {
  const targets = ["'self'"];
  if (site.newsletter !== undefined) {
    const { action, host } = newsletterForm(site.newsletter);
    if (host !== undefined) targets.push(new URL(action).origin);
  }
  if (site.jobSearch) targets.push(originOf(site.jobSearch, 'jobSearch'));
  return targets;
}

function originOf(address: string, field: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `src/site/site.ts: ${field} is "${address}", which is not a web address. ` +
        'Write it whole, beginning with https://.',
    );
  }
  return url.origin;
}
