import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { LetterFacts } from '#src/domain/newsletter/letterFacts.ts';
import { slotPages, type SlotPageName } from '#src/domain/newsletter/ownListPages.ts';
import { parseSlotPage, type SlotPage } from '#src/domain/newsletter/slots.ts';
import { policyOfPage } from '#src/server/headers.ts';

/** A built page that is filled in for each request. */
export type BuiltPage = {
  readonly template: SlotPage;
  /** The policy that the page states. */
  readonly policy: string | undefined;
};

/** The part of the built site that the newsletter's routes need. */
export type BuiltPages = {
  facts(): Promise<LetterFacts>;
  page(name: SlotPageName): Promise<BuiltPage>;
};

const factsShape = z.object({
  consent: z.array(z.object({ version: z.string(), wording: z.string() })).min(1),
  topics: z.array(z.object({ id: z.string(), title: z.string() })),
});

/**
 * Reads them from the folder of the built site, once. Undefined when the site's list is kept
 * elsewhere, or nowhere.
 */
export async function loadBuiltPages(distDir: string): Promise<BuiltPages | undefined> {
  const folder = join(distDir, 'newsletter/slots');
  const text = await readFile(join(folder, 'letter.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      return undefined;
    },
  );
  if (text === undefined) return undefined;
  const facts = factsShape.parse(JSON.parse(text));
  const pages = new Map<SlotPageName, BuiltPage>();
  for (const name of slotPages) {
    pages.set(name, toBuiltPage(await readFile(join(folder, name, 'index.html'), 'utf8')));
  }
  return {
    facts: () => Promise.resolve(facts),
    page: (name) => {
      const page = pages.get(name);
      return page === undefined
        ? Promise.reject(new Error(`The built site has no page ${name}.`))
        : Promise.resolve(page);
    },
  };
}

/** Asks a running `astro dev` for them each time, so that a page that is being written shows at once. */
export function fetchBuiltPages(origin: () => string): BuiltPages {
  const get = async (path: string) => {
    const answer = await fetch(`${origin()}/newsletter/slots/${path}`);
    if (!answer.ok) throw new Error(`/newsletter/slots/${path} answers ${answer.status}.`);
    return answer.text();
  };
  return {
    facts: async () => factsShape.parse(JSON.parse(await get('letter.json'))),
    page: async (name) => toBuiltPage(await get(`${name}/`)),
  };
}

function toBuiltPage(html: string): BuiltPage {
  return { template: parseSlotPage(html), policy: policyOfPage(html) };
}
