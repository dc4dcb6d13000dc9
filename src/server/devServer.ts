import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { mountRoutes, type RouteMount } from './app.ts';
import { routes } from './routes.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The part of an Astro integration that is used here, so that the server needs no Astro. */
type DevServerIntegration = {
  name: string;
  hooks: {
    'astro:server:setup': (options: {
      server: { middlewares: { use: (middleware: Middleware) => unknown } };
    }) => void;
  };
};

/** An Astro integration that gives `astro dev` the server's routes; all else stays Astro's. */
export function devServer(): DevServerIntegration {
  return {
    name: 'server-routes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(routesMiddleware(routes));
      },
    },
  };
}

/** Answers what the routes answer, and hands on everything else untouched. */
export function routesMiddleware(mounts: readonly RouteMount[]): Middleware {
  const app = new Hono();
  mountRoutes(app, { routes: mounts, siteUrl: undefined, log: (line) => console.error(line) });
  // The routes alone, to ask whether one of them is meant.
  const known = new Hono();
  for (const mount of mounts) mount(known);

  // Astro's own code goes on using the built-in Request and Response.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  return (request, response, next) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const [path = '/'] = (request.url ?? '/').split('?');
    if (known.router.match(method, path)[0].length === 0) next();
    else void listener(request, response);
  };
}
