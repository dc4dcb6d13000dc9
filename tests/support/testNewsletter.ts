import path from 'node:path';
import type { LetterFacts } from '#src/domain/newsletter/letterFacts.ts';
import { beginPart, endPart, parseSlotPage, slotText } from '#src/domain/newsletter/slots.ts';
import type { Clock } from '#src/newsletter/server/clock.ts';
import { groupCommit } from '#src/newsletter/server/store/groupCommit.ts';
import type { RouteDependencies } from '#src/newsletter/server/routes/routeDependencies.ts';
import {
  type NewsletterConfig,
  readNewsletterConfig,
} from '#src/newsletter/server/newsletterConfig.ts';
import { createLinks } from '#src/newsletter/server/tokens/newsletterLinks.ts';
import { newsletterRoutes } from '#src/newsletter/server/newsletterRoutes.ts';
import type { NewsletterStore, SignUp } from '#src/newsletter/server/store/newsletterStore.ts';
import { StoreUnavailable } from '#src/newsletter/server/store/storeUnavailable.ts';
import type { Newsletter } from '#src/newsletter/server/openNewsletter.ts';
import type { BuiltPage, BuiltPages } from '#src/newsletter/server/routes/builtPages.ts';
import type { RouteMount } from '#src/server/app.ts';
import { noon, openTestStore, temporaryFolder, testTokens } from './letterStore.ts';

export const wording = 'We write to you once a month until you leave.';

export const testFacts: LetterFacts = {
  consent: [
    { version: '2026-01-01', wording: 'An older wording.' },
    { version: '2026-11-01', wording },
  ],
  topics: [
    { id: 'look', title: 'Look at yours' },
    { id: 'widen', title: 'Widen it' },
  ],
};

const boxes = testFacts.topics
  .map(({ id }) => `<input type="checkbox" name="topic" value="${id}" data-checked="${id}">`)
  .join('');
const part = (name: string, html: string) => beginPart(name) + html + endPart;
const message = `<p role="alert">${slotText('message')}</p>`;
const field = (name: string) => `<input name="${name}" value="${slotText(name)}">`;

/** Pages with every mark of the real ones and little else. */
const pages: Readonly<Record<string, string>> = {
  'sign-up':
    message +
    part('address-right', field('address')) +
    part('address-wrong', `<b>wrong</b>${field('address')}`) +
    boxes +
    ['page', 'consent', 'stamp'].map(field).join('') +
    slotText('wording'),
  confirm: `<h1>Confirm</h1>${slotText('address')} ${slotText('wording')}`,
  leave: `<h1>Leave</h1>${slotText('address')}`,
  preferences:
    `<h1>Preferences</h1>${part('message', message)}${boxes}` +
    ['address', 'state', 'asked', 'wording'].map(slotText).join(' | ') +
    part('leave', 'you can leave') +
    part('join', 'you can join'),
  'broken-link': '<h1>This link does not work</h1>',
  unavailable: `<h1>Not just now</h1><a href="${slotText('address')}">`,
};
export const slotPolicy = "default-src 'none'; form-action 'self'";

const testPages: BuiltPages = {
  facts: () => Promise.resolve(testFacts),
  page: (name): Promise<BuiltPage> =>
    Promise.resolve({ template: parseSlotPage(pages[name] ?? ''), policy: slotPolicy }),
};

/** A clock that stands still until it is told to go on. */
export type HandClock = Clock & { forward: (milliseconds: number) => void };

export function handClock(start = noon): HandClock {
  let now = start;
  return {
    now: () => now,
    wait: () => Promise.resolve(),
    forward: (milliseconds) => {
      now += milliseconds;
    },
  };
}

export type TestNewsletter = {
  dependencies: RouteDependencies;
  mount: RouteMount;
  store: NewsletterStore;
  clock: HandClock;
  config: NewsletterConfig;
  /** While true, the database cannot be reached. */
  away: (isAway: boolean) => void;
  end: () => Promise<void>;
};

/** The newsletter's routes over a real store in a folder of its own, without workers and mails. */
export async function openTestNewsletter(
  variables: Record<string, string> = {},
): Promise<TestNewsletter> {
  const { folder, remove } = temporaryFolder();
  const config = readNewsletterConfig({ DATA_DIR: folder, ...variables });
  const { store } = await openTestStore({ kind: 'sqlite', file: path.join(folder, 'l.sqlite') });
  const clock = handClock();
  let isAway = false;
  const newsletter: Newsletter = {
    store,
    clock,
    mailer: {
      send: () => Promise.reject(new Error('No mail here.')),
      close: () => Promise.resolve(),
    },
    tokens: testTokens,
    links: createLinks(config.siteUrl ?? 'http://localhost', testTokens),
    signUp: groupCommit((signUps: readonly SignUp[]) => store.signUps.append(signUps)),
    startWorkers: () => undefined,
    close: () => store.close(),
  };
  const dependencies: RouteDependencies = {
    config,
    clock,
    pages: testPages,
    newsletter: () => {
      if (isAway) throw new StoreUnavailable('away', { retryAfterSeconds: 7 });
      return newsletter;
    },
  };
  return {
    dependencies,
    mount: newsletterRoutes(dependencies),
    store,
    clock,
    config,
    away: (value) => {
      isAway = value;
    },
    end: async () => {
      await store.close();
      remove();
    },
  };
}
