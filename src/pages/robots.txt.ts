import { site } from '#src/site/site.ts';

/** Everything may be indexed; the sitemap says what there is. */
export function GET() {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap-index.xml\n`);
}
