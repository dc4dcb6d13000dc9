import type { Page } from '@playwright/test';
import { isServed } from '../support/addresses.ts';
import { addressOf, builtFiles, fileOf, readBuilt } from '../support/builtFiles.ts';
import { expect, test } from '../support/test.ts';

/** Paths that the server answers and no built file stands for. */
const SERVED_ROUTES = ['/newsletter/sign-up/'];

/** Screens that a script draws when the address names them. */
const SCREENS = ['/map/#result', '/you/#everything'];

/** Cited sources whose sites answer without https only. */
const WITHOUT_HTTPS = ['www.resumehacking.com'];

type Anchors = { links: string[]; ids: string[]; site: string | undefined };

const known = new Map<string, Anchors>();

test('every link and anchor of every page leads somewhere', async ({ page }) => {
  // Every page is read by the browser's parser; a slow machine takes minutes for it.
  test.setTimeout(600_000);
  const dead: string[] = [];
  for (const file of builtFiles('.html').filter(isServed)) {
    const { links, site = 'http://here' } = await anchorsOf(page, file);
    if (links.length === 0) dead.push(`${file}: has no link at all`);
    for (const link of links) {
      const fault = await faultOf(page, new URL(link, site + addressOf(file)), site);
      if (fault !== undefined) dead.push(`${file}: ${link}: ${fault}`);
    }
  }
  expect(known.size, 'no page was read').toBeGreaterThan(50);
  expect(dead).toEqual([]);
});

async function faultOf(page: Page, target: URL, site: string): Promise<string | undefined> {
  if (target.protocol === 'mailto:' || target.protocol === 'data:') return undefined;
  if (target.origin !== site) {
    return target.protocol === 'https:' || WITHOUT_HTTPS.includes(target.hostname)
      ? undefined
      : 'leads out of the site without https';
  }
  if (SERVED_ROUTES.includes(target.pathname)) return undefined;
  if (SCREENS.includes(target.pathname + target.hash)) return undefined;
  const [, kind, slug] =
    /^\/saved\/#save=(guide|plan|path)-(.+)$/.exec(target.pathname + target.hash) ?? [];
  if (kind !== undefined) {
    return fileOf(`/${kind}s/${slug ?? ''}/`) === undefined
      ? 'saves a page that is not there'
      : undefined;
  }
  const targetFile = fileOf(target.pathname);
  if (targetFile === undefined) return 'no such page or file';
  if (target.hash.length < 2 || !targetFile.endsWith('.html')) return undefined;
  const { ids } = await anchorsOf(page, targetFile);
  const id = decodeURIComponent(target.hash.slice(1));
  return ids.includes(id) ? undefined : `${targetFile} has no id "${id}"`;
}

/** Reads a built page with the browser's own parser, once, without running it. */
async function anchorsOf(page: Page, file: string): Promise<Anchors> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const anchors = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const all = (selector: string, attribute: string): string[] =>
      [...parsed.querySelectorAll(selector)]
        .map((element) => element.getAttribute(attribute))
        .filter((value) => value !== null);
    const canonical = parsed.querySelector('link[rel=canonical]')?.getAttribute('href');
    return {
      links: [
        ...all('[href]', 'href'),
        ...all('[src]', 'src'),
        ...all('[component-url]', 'component-url'),
        ...all('[renderer-url]', 'renderer-url'),
        ...all('form[action]', 'action'),
        ...all('[srcset]', 'srcset').flatMap((set) =>
          set.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''),
        ),
        ...all('meta[property="og:image"], meta[property="og:url"]', 'content'),
      ],
      ids: all('[id]', 'id'),
      site: canonical ? new URL(canonical).origin : undefined,
    };
  }, readBuilt(file));
  known.set(file, anchors);
  return anchors;
}
