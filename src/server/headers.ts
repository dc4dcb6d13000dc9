export type HeaderRecord = Readonly<Record<string, string>>;

export type HeaderQuestion = {
  /** Path of the address, decoded, without its query. */
  path: string;
  /** The policy that the page itself states in its `<meta>`; undefined for all that is not a page. */
  pagePolicy?: string | undefined;
  siteUrl: string | undefined;
};

/** An exception to the usual headers for the addresses that match. `undefined` takes a header away. */
type HeaderRule = {
  reason: string;
  matches: RegExp;
  policy?: string;
  frameAncestors?: string;
  headers?: Readonly<Record<string, string | undefined>>;
};

// For what strangers' pages and frames without an origin load. It is public, and the same for all.
const openToAll: HeaderRecord = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** First match wins. An exception is a row here, never an `if` elsewhere. */
export const headerRules: readonly HeaderRule[] = [
  {
    reason:
      'A worker takes its policy from its own answer, so only search workers may compile WebAssembly and no page needs to.',
    matches: /^\/(?:(?:_astro|search)\/(?:.*\/)?searchWorker[^/]*|pagefind\/pagefind-worker)\.js$/,
    policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  },
  {
    reason:
      'A quiz may stand in a frame on any site, in one that isolates itself too. It holds no form that leads anywhere.',
    matches: /^\/embed\/[a-z\d][a-z\d-]*\/(?:index\.html)?$/,
    frameAncestors: '*',
    headers: { 'X-Frame-Options': undefined, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  {
    reason: 'The script of <wider-circle> and its types are for other people’s pages.',
    matches: /^\/embed\/v1\.(?:js|d\.ts)$/,
    headers: openToAll,
  },
  {
    reason: 'Editors in the browser may ask how to show a quiz. The answer is public.',
    matches: /^\/oembed(?:\/[a-z\d-]+\.json)?$/,
    headers: openToAll,
  },
  {
    reason:
      'A sandboxed frame has no origin, so its scripts and fonts are to the browser those of another site.',
    matches: /^\/_astro\//,
    headers: openToAll,
  },
];

const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** What a page without a policy of its own gets: it can be read, and runs nothing. */
export const fallbackPagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

// Only names that browsers know: an unknown one is a warning in every visitor's console.
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const usualHeaders: HeaderRecord = {
  'X-Content-Type-Options': 'nosniff',
  // Nothing leaves the site. `no-referrer` would also turn the Origin of our own forms into "null".
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Origin-Agent-Cluster': '?1',
  'X-Frame-Options': 'DENY',
};

const strictTransport: HeaderRecord = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/**
 * The security headers of one address, for every kind of answer it can give.
 *
 * Strict-Transport-Security is left out only when the site says that its address is plain http.
 * Browsers ignore it over http, so a laptop is not affected.
 */
export function securityHeaders({ path, pagePolicy, siteUrl }: HeaderQuestion): HeaderRecord {
  const rule = headerRules.find(({ matches }) => matches.test(path));
  const policy = rule?.policy ?? pagePolicy ?? closedPolicy;
  const all = {
    'Content-Security-Policy': `${policy}; frame-ancestors ${rule?.frameAncestors ?? "'none'"}`,
    ...(siteUrl?.startsWith('http:') ? {} : strictTransport),
    ...usualHeaders,
    ...rule?.headers,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const metaTag = /<meta\b[^>]*>/gi;
const policyMeta = /\bhttp-equiv\s*=\s*["']?content-security-policy["'\s>]/i;
const contentAttribute = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/**
 * The policy that a built page states in `<meta http-equiv="content-security-policy">`, so that it
 * is written once and sent as a header too. Undefined when the page states none.
 */
export function policyOfPage(html: string): string | undefined {
  for (const [tag] of html.matchAll(metaTag)) {
    if (!policyMeta.test(tag)) continue;
    const found = contentAttribute.exec(tag);
    const policy = (found?.[1] ?? found?.[2] ?? '')
      .replaceAll(/&#0*39;|&#x0*27;|&apos;/gi, "'")
      .replaceAll(/&#0*34;|&#x0*22;|&quot;/gi, '"')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ')
      .replace(/[;\s]+$/, '')
      .trim();
    return policy === '' ? undefined : policy;
  }
  return undefined;
}
