import type { SlotPageName } from '#src/domain/newsletter/ownListPages.ts';
import { fillSlotPage, type SlotValues } from '#src/domain/newsletter/slots.ts';
import { securityHeaders } from '#src/server/headers.ts';
import type { RouteDependencies } from './routeDependencies.ts';

/**
 * For every answer below an address with a token in it: no other page learns the address, nothing
 * keeps the answer, and no search engine lists it.
 */
export const tokenHeaders = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
} as const;

/** A page of the built site with its marks filled in. */
export async function slotAnswer(
  { pages, config }: RouteDependencies,
  name: SlotPageName,
  values: SlotValues,
  options: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { template, policy } = await pages.page(name);
  const body = fillSlotPage(template, values);
  return new Response(body, {
    status: options.status ?? 200,
    headers: {
      ...securityHeaders({ path: '', pagePolicy: policy, siteUrl: config.siteUrl }),
      ...tokenHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      ...options.headers,
    },
  });
}

/** Leads to another page of the site after a press. It is always the same answer. */
export function seeOther(address: string): Response {
  return new Response(null, {
    status: 303,
    headers: { ...tokenHeaders, Location: address, 'Content-Length': '0' },
  });
}

/** What a link that is cut off, unknown or too old opens. It says nothing about which. */
export function brokenLink(dependencies: RouteDependencies): Promise<Response> {
  return slotAnswer(dependencies, 'broken-link', { texts: {} }, { status: 404 });
}

/** The page while the database is away, with a link that tries the same again. */
export function unavailable(
  dependencies: RouteDependencies,
  { address, retryAfterSeconds }: { address: string; retryAfterSeconds: number },
): Promise<Response> {
  return slotAnswer(
    dependencies,
    'unavailable',
    { texts: { address } },
    { status: 503, headers: { 'Retry-After': String(retryAfterSeconds) } },
  );
}
