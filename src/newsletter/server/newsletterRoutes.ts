import type { Hono } from 'hono';
import { plainAnswer } from '#src/server/plainAnswer.ts';
import { seeOther } from './letterAnswers.ts';
import type { LetterDesk } from './letterDesk.ts';
import { createSignUp } from './signUpRoute.ts';
import { mountTokenRoutes } from './tokenRoutes.ts';

/** Adds the routes of the newsletter to an app. */
export function newsletterRoutes(desk: LetterDesk): (app: Hono) => void {
  const signUp = createSignUp(desk);
  return (app) => {
    const address = '/newsletter/sign-up/';
    app.post(address, signUp);
    // Somebody reloads or shares the address of a form that was shown again.
    app.get(address, () => seeOther('/newsletter/'));
    app.all(address, () => plainAnswer(405, desk.config.siteUrl, { Allow: 'GET, HEAD, POST' }));
    mountTokenRoutes(app, desk);
  };
}
