import packageJson from '../../package.json' with { type: 'json' };
import type { RouteMount } from './app.ts';

const status: RouteMount = (app) => {
  app.get('/status', (context) =>
    context.json({ ok: true, version: packageJson.version }, 200, { 'Cache-Control': 'no-store' }),
  );
};

/** Every route that is not a file of the built site, for the server and for `astro dev` alike. */
export const routes: readonly RouteMount[] = [status];
