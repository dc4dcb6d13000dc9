import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { addressOf, builtFiles, readBuilt } from '../support/builtFiles.ts';
import { schemaOrgFaults } from '../support/schemaOrgFaults.ts';
import type { Node } from '../support/schemaOrgFaults.ts';
import { expect, test } from '../support/test.ts';

/** What Google's documentation asks of each type: all that it requires and what it recommends. */
const ASKED_BY_GOOGLE: Record<string, string[]> = {
  Article: ['headline', 'author', 'datePublished', 'dateModified', 'image'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  WebSite: ['name', 'url'],
  Organization: ['name', 'url'],
  Quiz: ['name', 'description', 'url', 'inLanguage'],
};

/** Which types each kind of page must carry. */
const KINDS: { kind: string; address: RegExp; types: string[] }[] = [
  { kind: 'the home page', address: /^\/(?:es\/)?$/, types: ['WebSite'] },
  {
    kind: 'a guide',
    address: /^(?:\/es)?\/guides\/[^/]+\/$/,
    types: ['Article', 'BreadcrumbList'],
  },
  { kind: 'a plan', address: /^\/plans\/[^/]+\/$/, types: ['Article', 'BreadcrumbList'] },
  { kind: 'a quiz', address: /^(?:\/es)?\/quizzes\/[^/]+\/$/, types: ['Quiz'] },
];

const DATES = ['datePublished', 'dateModified'];

const files = builtFiles('.html');

for (const { kind, address, types } of KINDS) {
  const pages = files.filter((file) => address.test(addressOf(file)));

  test(`the build holds ${kind}`, () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  for (const file of pages) {
    test(`${addressOf(file)} describes itself as ${types.join(' and ')}`, () => {
      const found = rootNodes(file).map((node) => node['@type']);
      expect(found).toEqual(expect.arrayContaining(types));
    });
  }
}

for (const file of files) {
  test(`${addressOf(file)} has structured data that search engines accept`, async () => {
    const html = readBuilt(file);
    const extracted = new WebAutoExtractor({ addLocation: true }).parse(html);
    expect(extracted.errors).toEqual([]);
    const issues = await new Validator().validate(extracted);
    expect(issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);

    const missing = allNodes(rootNodes(file)).flatMap((node) =>
      (ASKED_BY_GOOGLE[String(node['@type'])] ?? [])
        .filter((property) => node[property] === undefined || node[property] === '')
        .map((property) => `${String(node['@type'])} lacks ${property}`),
    );
    expect(missing).toEqual([]);

    for (const node of allNodes(rootNodes(file))) {
      for (const date of DATES.filter((name) => node[name] !== undefined)) {
        expect(String(node[date])).toMatch(/^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/);
      }
    }
  });

  test(`${addressOf(file)} says nothing in its structured data that its page does not`, () => {
    const html = readBuilt(file);
    for (const node of rootNodes(file).filter(({ headline }) => headline !== undefined)) {
      const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
      expect(plainText(heading)).toBe(plainText(String(node['headline'])));
    }
  });
}

test('every node of every page uses only types and properties of schema.org', () => {
  const nodes = files.flatMap((file) =>
    rootNodes(file).map((node) => ({ page: addressOf(file), node })),
  );
  expect(nodes.length).toBeGreaterThan(0);
  expect(schemaOrgFaults(nodes)).toEqual([]);
});

/** The nodes at the top of a page's JSON-LD blocks; a block that is not JSON throws. */
function rootNodes(file: string): Node[] {
  const blocks = readBuilt(file).matchAll(
    /<script[^>]*type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs,
  );
  return [...blocks].flatMap(([, json = '']) => {
    const parsed = JSON.parse(json) as Node | Node[];
    return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((block) => {
      expect(block['@context']).toMatch(/^https:\/\/schema\.org\/?$/);
      if (block['@graph'] !== undefined) return block['@graph'] as Node[];
      return [Object.fromEntries(Object.entries(block).filter(([name]) => name !== '@context'))];
    });
  });
}

function allNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(allNodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const below = Object.values(node).flatMap(allNodes);
  return node['@type'] === undefined ? below : [node, ...below];
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;|&#x27;|&apos;/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&amp;|&#38;/g, '&')
    .trim();
}
