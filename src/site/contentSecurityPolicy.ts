import { createHash } from 'node:crypto';
import { formTargets } from './formTargets.ts';
import type { PageStep } from './renderedPages.ts';
import type { Site } from './site.ts';

/**
 * Writes each page's content security policy into the page, with the hashes of the inline
 * scripts and styles that stand in that page and no others. Any static host then enforces it,
 * and the server repeats it as a header.
 */
export function contentSecurityPolicy(site: Site): PageStep {
  return ({ html }) => withPolicy(withOneStyle(withoutIslandStyle(html)), site);
}

/**
 * The page without the style element that Astro puts beside an island: the body may hold
 * none, and `base.css` says the same.
 */
export function withoutIslandStyle(html: string): string {
  return html.replace(
    '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>',
    '',
  );
}

/**
 * The page with the inline styles of its head put together, in their order: each one more would
 * take a hash in the policy, and no compression shortens a hash. A page with a style sheet from
 * a file, or with styles for readers without scripts, stays as it is.
 */
export function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, Math.max(end, 0));
  if (/<noscript|<link[^>]*\brel="?stylesheet/.test(head)) return html;
  const style = /<style>([^]*?)<\/style>/g;
  const all = [...head.matchAll(style)].map(([, text = '']) => text).join('');
  let isFirst = true;
  const joined = head.replace(style, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<style>${all}</style>`;
  });
  return joined + html.slice(head.length);
}

/** The page with its policy as the first thing after its character set. */
export function withPolicy(html: string, site: Pick<Site, 'newsletter' | 'jobSearch'>): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html, site)}">`;
  const place = '<meta charset="utf-8">';
  if (!html.includes(place)) throw new Error(`A page has no ${place} to put its policy after.`);
  return html.replace(place, () => place + meta);
}

/** What a page may load and do: itself, this site, and the inline parts that it holds. */
function policyOf(html: string, site: Pick<Site, 'newsletter' | 'jobSearch'>): string {
  // A data block, such as JSON-LD, is no script and needs no hash.
  const scripts = hashes(
    html,
    /<script(?![^>]*\b(?:src|type="application))[^>]*>([^]*?)<\/script>/g,
  );
  const styles = hashes(html, /<style[^>]*>([^]*?)<\/style>/g);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ...(/<iframe\b/.test(html) ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${formTargets(site).join(' ')}`,
  ].join('; ');
}

function hashes(html: string, inline: RegExp): string[] {
  const found = [...html.matchAll(inline)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return [...new Set(found)];
}
