import type { IncomingMessage, ServerResponse } from 'node:http';
import { Hono } from 'hono';
import { type BuiltMail, fillMail } from '#src/domain/newsletter/builtMail.ts';
import type { ComposeMail } from '#src/newsletter/server/sending/composeMail.ts';
import { fetchBuiltPages } from '#src/newsletter/server/routes/builtPages.ts';
import { mountRoutes, type RouteMount } from './app.ts';
import { type Letter, noLetter } from './letter.ts';
import { requestListener } from './requestListener.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The part of an Astro integration that is used here, so that the server needs no Astro. */
type DevServerIntegration = {
  name: string;
  hooks: {
    'astro:server:setup': (options: {
      server: { middlewares: { use: (middleware: Middleware) => unknown } };
    }) => Promise<void>;
    'astro:server:done': () => Promise<void>;
  };
};

export type DevServerOptions = {
  /** Whether the site keeps its newsletter's list itself. */
  ownLetter: boolean;
};

// Apart from a list that is in use on the same machine, and never sent by a real mail server.
const dataDir = 'data/dev';

/** An Astro integration that gives `astro dev` the server's routes; all else stays Astro's. */
export function devServer({ ownLetter }: DevServerOptions): DevServerIntegration {
  let letter = noLetter;
  return {
    name: 'server-routes',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        let origin = '';
        let opening: Promise<void> | undefined;
        if (ownLetter) letter = await createLetter(() => origin);
        const routes = routesMiddleware(letter.routes, (path) => {
          // Writing words needs no database: it is made by the first press of a button.
          if (path.startsWith('/newsletter/')) opening ??= letter.open(origin);
          return opening;
        });
        server.middlewares.use((request, response, next) => {
          origin = originOf(request);
          routes(request, response, next);
        });
      },
      'astro:server:done': () => letter.close(),
    },
  };
}

/** Loaded here and not above: a build reads this file too, and has no use for a mailer. */
async function createLetter(origin: () => string): Promise<Letter> {
  const { openLetter } = await import('./openLetter.ts');
  const { readNewsletterConfig } = await import('#src/newsletter/server/newsletterConfig.ts');
  return openLetter({
    config: readNewsletterConfig({ DATA_DIR: dataDir }),
    pages: fetchBuiltPages(origin),
    composeMail: fetchMail,
    distDir: '',
    log: (line) => console.error(line),
    print: (line) => void process.stdout.write(`${line}\n`),
  });
}

/** Where this request reached us: the page that it came from has the same address. */
function originOf({ socket: { localPort = 0 } }: IncomingMessage): string {
  return `http://localhost:${localPort}`;
}

/** Mails as Astro makes them at this moment. */
function fetchMail(origin: string): ComposeMail {
  return async (kind, link) => {
    const answer = await fetch(`${origin}/newsletter/mails/${kind}.json`);
    return fillMail((await answer.json()) as BuiltMail, { site: origin, [kind]: link });
  };
}

/** Answers what the routes answer, and hands on everything else untouched. */
export function routesMiddleware(
  mounts: readonly RouteMount[],
  /** Awaited before a route of ours answers. */
  before: (path: string) => Promise<void> | undefined,
): Middleware {
  const app = new Hono();
  mountRoutes(app, { routes: mounts, siteUrl: undefined, log: (line) => console.error(line) });
  // The routes alone, to ask whether one of them is meant.
  const known = new Hono();
  for (const mount of mounts) mount(known);

  // Astro's own code goes on using the built-in Request and Response.
  const listener = requestListener({
    fetch: app.fetch,
    siteUrl: undefined,
    formPatience: 10_000,
    isGuest: true,
  });
  const answer = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    try {
      await before(path);
      await listener(request, response);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  };

  return (request, response, next) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const [path = '/'] = (request.url ?? '/').split('?');
    if (known.router.match(method, path)[0].length === 0) next();
    else void answer(path, request, response);
  };
}
