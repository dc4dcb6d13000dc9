import { plainPage, type PlainStatus } from './plainPage.ts';

/** A plain page as an answer. */
export function plainAnswer(
  status: PlainStatus,
  siteUrl: string | undefined,
  extra: Record<string, string> = {},
): Response {
  const { body, headers } = plainPage(status, siteUrl);
  return new Response(body, { status, headers: { ...headers, ...extra } });
}
