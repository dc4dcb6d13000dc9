import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { type BuiltMail, fillMail } from '#src/domain/newsletter/builtMail.ts';
import type { ComposeMail } from '#src/newsletter/server/composeMail.ts';
import { readNewsletterConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { fetchSlotFiles } from '#src/newsletter/server/slotFiles.ts';
import { mountRoutes, type RouteMount } from './app.ts';
import { createLetter, type Letter } from './openLetter.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The part of an Astro integration that is used here, so that the server needs no Astro. */
type DevServerIntegration = {
  name: string;
  hooks: {
    'astro:server:setup': (options: {
      server: { middlewares: { use: (middleware: Middleware) => unknown } };
    }) => void;
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
  const log = (line: string) => console.error(line);
  let origin = '';
  const letter = createLetter(
    ownLetter
      ? {
          config: readNewsletterConfig({ DATA_DIR: dataDir }),
          files: fetchSlotFiles(() => origin),
          composeMail: fetchMail,
          distDir: '',
          log,
          print: (line) => console.log(line),
        }
      : undefined,
  );
  const opened = openOnce(letter);
  return {
    name: 'server-routes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const routes = routesMiddleware(letter.routes);
        server.middlewares.use((request, response, next) => {
          origin = originOf(request);
          routes(request, response, next, () => opened(origin));
        });
      },
      'astro:server:done': () => letter.close(),
    },
  };
}

/** Opens at the first request that needs it, so that writing words makes no database. */
function openOnce(letter: Letter): (origin: string) => Promise<void> {
  let opening: Promise<void> | undefined;
  return (origin) => (opening ??= letter.open(origin));
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
): (...given: [...Parameters<Middleware>, before?: () => Promise<void>]) => void {
  const app = new Hono();
  mountRoutes(app, { routes: mounts, siteUrl: undefined, log: (line) => console.error(line) });
  // The routes alone, to ask whether one of them is meant.
  const known = new Hono();
  for (const mount of mounts) mount(known);

  // Astro's own code goes on using the built-in Request and Response.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  return (request, response, next, before = () => Promise.resolve()) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const [path = '/'] = (request.url ?? '/').split('?');
    if (known.router.match(method, path)[0].length === 0) next();
    else {
      void before()
        .then(() => listener(request, response))
        .catch((error: unknown) => {
          console.error(error);
          response.writeHead(500).end();
        });
    }
  };
}
