import type { Hono } from 'hono';
import { plainAnswer } from '#src/server/plainAnswer.ts';
import { seeOther } from './routes/letterAnswers.ts';
import type { RouteDependencies } from './routes/routeDependencies.ts';
import { createSignUp } from './routes/signUpRoute.ts';
import { mountTokenRoutes } from './routes/tokenRoutes.ts';

/** Adds the routes of the newsletter to an app. */
export function newsletterRoutes(dependencies: RouteDependencies): (app: Hono) => void {
  const signUp = createSignUp(dependencies);
  return (app) => {
    const address = '/newsletter/sign-up/';
    app.post(address, signUp);
    // Somebody reloads or shares the address of a form that was shown again.
    app.get(address, () => seeOther('/newsletter/'));
    app.all(address, () =>
      plainAnswer(405, dependencies.config.siteUrl, { Allow: 'GET, HEAD, POST' }),
    );
    mountTokenRoutes(app, dependencies);
  };
}
