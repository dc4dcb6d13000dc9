import { createHash, timingSafeEqual } from 'node:crypto';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { applyReport } from '../bounces/applyReport.ts';
import { type MailReport, readReport } from '../bounces/readReport.ts';
import { systemClock, type Clock } from '../clock.ts';
import type { NewsletterStore } from '../store/newsletterStore.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';
import type { Tokens } from '../tokens/tokens.ts';

export type BounceRouteParts = {
  readonly newsletter: { readonly store: NewsletterStore; readonly tokens: Tokens };
  /** With no key there is no such route. */
  readonly config: { readonly bounceKey: string | undefined };
  readonly clock?: Clock;
};

const event = z.object({
  type: z.enum(['hard', 'soft', 'complaint']),
  address: z.string().min(3).max(400),
});

/** One event, or several: mail services gather them. */
const events = z.union([event.transform((one) => [one]), z.array(event).min(1).max(1000)]);

const largestBody = 1_000_000;

/**
 * `POST /newsletter/bounce/`: a mail service or a mail server tells of bounces and complaints, with
 * the key from the settings. Takes JSON (`{"type":"hard","address":"…"}` or a list of them) or a
 * report as the mail server wrote it (`Content-Type: message/rfc822`).
 */
export function bounceRoute({
  newsletter,
  config,
  clock = systemClock,
}: BounceRouteParts): (app: Hono) => void {
  const { bounceKey } = config;
  if (bounceKey === undefined) return () => undefined;
  const path = '/newsletter/bounce/';
  return (app) => {
    app.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store');
      if (!isKey(context.req.header('Authorization'), bounceKey)) {
        context.header('WWW-Authenticate', 'Bearer');
        return context.json({ error: 'The key is missing or wrong.' }, 401);
      }
      await next();
      return undefined;
    });
    app.post(
      path,
      bodyLimit({
        maxSize: largestBody,
        onError: (context) => context.json({ error: 'The body is over 1 MB.' }, 413),
      }),
      async (context) => {
        const body = await context.req.text();
        const reports = /^message\/rfc822\b/i.test(context.req.header('Content-Type') ?? '')
          ? [readReport(body)].filter((report) => report !== undefined)
          : readEvents(body);
        if (reports === undefined) {
          return context.json(
            {
              error:
                'Send {"type":"hard"|"soft"|"complaint","address":"…"}, a list of up to 1000 of these, or a report as message/rfc822.',
            },
            400,
          );
        }
        const answer = { suppressed: 0, counted: 0, unknown: 0 };
        try {
          for (const report of reports) {
            const { kind } = await applyReport(newsletter, report, {
              now: clock.now(),
              believe: 'all',
            });
            if (kind !== 'unproven') answer[kind] += 1;
          }
        } catch (error) {
          if (!(error instanceof StoreUnavailable)) throw error;
          context.header('Retry-After', String(error.retryAfterSeconds));
          return context.json({ error: 'The database cannot be used just now. Try again.' }, 503);
        }
        return context.json(answer);
      },
    );
  };
}

function readEvents(body: string): MailReport[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = events.safeParse(data);
  return parsed.data?.map(({ type, address }) => ({
    kind: type,
    addresses: [address],
    status: '',
    returned: { messageId: undefined, listUnsubscribe: undefined },
  }));
}

/** Compares digests, which have one length, in a time that says nothing about where they differ. */
function isKey(authorization: string | undefined, key: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
