import { addressOf, builtFiles, readBuilt } from './builtFiles.ts';

/** The address paths that the site's sitemap names; throws when it names none. */
export function sitemapAddresses(): string[] {
  const maps = builtFiles('.xml').filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const addresses = maps.flatMap((file) =>
    [...readBuilt(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
      return new URL(address).pathname;
    }),
  );
  if (addresses.length === 0) {
    throw new Error('The sitemap in dist/ names no address, so there would be nothing to check.');
  }
  return [...new Set(addresses)].sort();
}

/** Every address path that has a page: those of the sitemap and those that it leaves out. */
export function allAddresses(): string[] {
  const pages = builtFiles('.html').filter(isServed).map(addressOf);
  return [...new Set([...sitemapAddresses(), ...pages])].sort();
}

/** Pages that the server fills in have no address of their own; the newsletter's tests visit them. */
export function isServed(file: string): boolean {
  return !/^newsletter\/(?:slots|mails)\//.test(file);
}

/** The console error that opening an address brings by itself: only the 404 page has one. */
export function errorsOfOpening(address: string): RegExp[] {
  return address === '/404' ? [/status of 404 .*\/404\)$/] : [];
}

/**
 * Addresses by the folder they begin with, so that one browser page can look at a folder: opening a
 * page costs more than most looks at it. A folder of many is cut into parts of at most 20.
 */
export function byFolder(addresses: readonly string[]): { name: string; addresses: string[] }[] {
  const folders = Map.groupBy(addresses, (address) => /^\/[^/]+\/(?=.)/.exec(address)?.[0] ?? '/');
  return [...folders].flatMap(([folder, all]) => {
    const parts = Math.ceil(all.length / 20);
    return Array.from({ length: parts }, (_, part) => ({
      name: parts === 1 ? folder : `${folder} (part ${part + 1} of ${parts})`,
      addresses: all.slice(part * 20, (part + 1) * 20),
    }));
  });
}
