import packageJson from '../../package.json' with { type: 'json' };
import type { RouteMount } from './app.ts';

/** How the newsletter is, for whoever watches the server. No address and no name is in it. */
export type LetterHealth =
  /** The site has none, or its list is kept elsewhere. */
  | 'off'
  | {
      /** Whether its database answers. */
      readonly ok: boolean;
      readonly signUpsWaiting?: number;
      readonly mailsWaiting?: number;
    };

/**
 * The health check. The process is well as long as it answers, even while the newsletter's database
 * is away: it goes on serving pages, and taking it out of service would help nobody.
 */
export function statusRoute(letter: () => LetterHealth | Promise<LetterHealth>): RouteMount {
  return (app) => {
    app.get('/status', async (context) =>
      context.json({ ok: true, version: packageJson.version, newsletter: await letter() }, 200, {
        'Cache-Control': 'no-store',
      }),
    );
  };
}
