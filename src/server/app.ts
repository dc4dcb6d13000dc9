import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { FileRequest, Files } from './files.ts';
import { securityHeaders } from './headers.ts';
import { oembedRoute } from './oembedRoute.ts';
import { plainAnswer } from './plainAnswer.ts';

/** Adds routes to the app, as the newsletter's or the status route does. */
export type RouteMount = (app: Hono) => void;

export type AppOptions = {
  files: Files;
  routes: readonly RouteMount[];
  siteUrl: string | undefined;
  log: (line: string) => void;
};

/**
 * The whole site as one `fetch`: first the built files, then the routes, then the 404 page.
 *
 * Files come before the middleware because their headers are made once, at start.
 */
export function createApp({ files, routes, siteUrl, log }: AppOptions): Hono {
  const app = new Hono();

  // Before the files, as it answers in the place of some: those that do not fit the question.
  oembedRoute({ files, siteUrl })(app);
  app.get('*', (context, next) => {
    const { path, query } = splitUrl(context.req.url);
    const answer = files.answer(path, fileRequest(context.req));
    if (answer !== undefined) return answer;
    const target = files.redirect(path);
    if (target === undefined) return next();
    return new Response(null, {
      status: 308,
      headers: {
        ...securityHeaders({ path: target, siteUrl }),
        'Cache-Control': 'no-cache',
        'Content-Length': '0',
        Location: target + query,
      },
    });
  });
  mountRoutes(app, { routes, siteUrl, log });
  app.notFound((context) => {
    const { method, url } = context.req;
    if (method === 'GET' || method === 'HEAD') {
      return files.notFound(fileRequest(context.req)) ?? plainAnswer(404, siteUrl);
    }
    if (!files.has(splitUrl(url).path)) return plainAnswer(404, siteUrl);
    return plainAnswer(405, siteUrl, { Allow: 'GET, HEAD' });
  });
  return app;
}

/** Puts the routes behind the middleware that they all share. `astro dev` uses this without files. */
export function mountRoutes(app: Hono, { routes, siteUrl, log }: Omit<AppOptions, 'files'>): void {
  app.use(async (context, next) => {
    await next();
    // An answer from the list of files has its headers, and a route may be stricter than the rule.
    const { headers } = context.res;
    for (const [name, value] of Object.entries(
      securityHeaders({ path: context.req.path, siteUrl }),
    )) {
      if (!headers.has(name)) headers.set(name, value);
    }
  });
  app.onError((error, context) => {
    // The pattern, not the address: an address may hold a token, a query or someone's mail address.
    const pattern = context.req.method + ' ' + routePath(context);
    log(`${pattern} failed: ${error.stack ?? error.name}`);
    return plainAnswer(500, siteUrl);
  });
  for (const mount of routes) mount(app);
}

/** Path and query exactly as they came; Hono's own `path` is decoded already. */
function splitUrl(url: string): { path: string; query: string } {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('#', start);
  const target = end === -1 ? url.slice(start) : url.slice(start, end);
  const mark = target.indexOf('?');
  return mark === -1
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark) };
}

const fileRequest = (request: {
  method: string;
  header: (name: string) => string | undefined;
}): FileRequest => ({
  method: request.method,
  acceptEncoding: request.header('accept-encoding'),
  ifNoneMatch: request.header('if-none-match'),
});
