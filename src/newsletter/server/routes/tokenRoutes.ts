import type { Context, Hono } from 'hono';
import { plainAnswer } from '#src/server/plainAnswer.ts';
import { exportText } from './exportText.ts';
import { isOwnForm } from './isOwnForm.ts';
import { brokenLink, seeOther, slotAnswer, tokenHeaders, unavailable } from './letterAnswers.ts';
import type { RouteDependencies } from './routeDependencies.ts';
import type { Subscriber } from '../store/newsletterStore.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';
import { type Form, readForm } from './readForm.ts';
import { preferencesValues, wordingOf } from './preferencesValues.ts';

type Handler = (context: Context, token: string) => Promise<Response>;
type FormHandler = (context: Context, token: string, form: Form) => Promise<Response>;

/**
 * The pages that links in mails open. GET shows a page with a button and changes nothing, because
 * mail programs and scanners follow links too; only a POST does something.
 */
export function mountTokenRoutes(app: Hono, dependencies: RouteDependencies): void {
  const { config, clock, pages } = dependencies;

  /** Answers alike, whatever goes wrong with the database. */
  const handle = (handler: Handler) => async (context: Context) => {
    try {
      return await handler(context, context.req.param('token') ?? '');
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return unavailable(dependencies, {
        address: pageOf(context),
        retryAfterSeconds: error.retryAfterSeconds,
      });
    }
  };
  const withForm = (handler: FormHandler) =>
    handle(async (context, token) => {
      const form = await readForm(context.req.raw);
      return typeof form === 'number'
        ? plainAnswer(form, config.siteUrl, tokenHeaders)
        : handler(context, token, form);
    });
  /** For presses of people: not from a form on another site. */
  const withOwnForm = (handler: FormHandler) =>
    withForm(async (context, token, form) =>
      isOwnForm(context.req.raw.headers, config.siteUrl)
        ? handler(context, token, form)
        : plainAnswer(403, config.siteUrl, tokenHeaders),
    );

  const confirm = '/newsletter/confirm/:token/';
  app.get(
    confirm,
    handle(async (_context, token) => {
      const { store, tokens } = await dependencies.newsletter();
      const subscriber = await store.subscribers.byConfirmHash(
        tokens.confirmHash(token),
        clock.now(),
      );
      if (subscriber === undefined) return brokenLink(dependencies);
      const wording = wordingOf(await pages.facts(), subscriber.consent.wording);
      const texts = { address: subscriber.address.wire, wording };
      return slotAnswer(dependencies, 'confirm', { texts });
    }),
  );
  app.post(
    confirm,
    withOwnForm(async (_context, token) => {
      const { store, tokens } = await dependencies.newsletter();
      const result = await store.subscribers.confirm(tokens.confirmHash(token), clock.now());
      return result.kind === 'confirmed'
        ? seeOther('/newsletter/confirmed/')
        : brokenLink(dependencies);
    }),
  );

  const leave = '/newsletter/leave/:token/';
  app.get(
    leave,
    handle(async (_context, token) => {
      const { store, tokens } = await dependencies.newsletter();
      const id = tokens.readLeaveToken(token);
      const subscriber = id === undefined ? undefined : await store.subscribers.byId(id);
      if (subscriber === undefined) return brokenLink(dependencies);
      return slotAnswer(dependencies, 'leave', { texts: { address: subscriber.address.wire } });
    }),
  );
  // From anywhere: mail providers post here for their users (RFC 8058), without Origin or cookie, and
  // must not be led elsewhere, so an address that lost its last slash is as good.
  app.on(
    'POST',
    [leave, leave.slice(0, -1)],
    withForm(async (_context, token, form) => {
      const { store, tokens } = await dependencies.newsletter();
      const id = tokens.readLeaveToken(token);
      if (id === undefined) return brokenLink(dependencies);
      // An id that nobody has any more is somebody who is gone already.
      await store.subscribers.leave(id, clock.now());
      return form.first('List-Unsubscribe') === undefined
        ? seeOther('/newsletter/left/')
        : new Response('Done: no letter comes to this address any more.\n', {
            headers: { ...tokenHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
          });
    }),
  );

  const preferences = '/newsletter/preferences/:token/';
  const subscriberOf = async (token: string): Promise<Subscriber | undefined> => {
    const { store, tokens } = await dependencies.newsletter();
    const id = tokens.readPreferencesToken(token);
    return id === undefined ? undefined : store.subscribers.byId(id);
  };
  app.get(
    preferences,
    handle(async (context, token) => {
      const subscriber = await subscriberOf(token);
      if (subscriber === undefined) return brokenLink(dependencies);
      const kept = context.req.query('kept') !== undefined;
      const values = preferencesValues(subscriber, await pages.facts(), kept);
      return slotAnswer(dependencies, 'preferences', values);
    }),
  );
  app.post(
    preferences,
    withOwnForm(async (context, token, form) => {
      const subscriber = await subscriberOf(token);
      if (subscriber === undefined) return brokenLink(dependencies);
      const chosen = new Set(form.all('topic'));
      const { topics } = await pages.facts();
      const { store } = await dependencies.newsletter();
      const ids = topics.map(({ id }) => id).filter((id) => chosen.has(id));
      await store.subscribers.setTopics(subscriber.id, ids);
      return seeOther(`${pageOf(context)}?kept`);
    }),
  );
  app.post(
    `${preferences}export/`,
    withOwnForm(async (_context, token) => {
      const subscriber = await subscriberOf(token);
      const { store } = await dependencies.newsletter();
      const kept = subscriber && (await store.subscribers.exportOne(subscriber.id));
      if (kept === undefined) return brokenLink(dependencies);
      return new Response(exportText(kept), {
        headers: {
          ...tokenHeaders,
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': 'attachment; filename="my-letter.json"',
        },
      });
    }),
  );
  app.post(
    `${preferences}leave/`,
    withOwnForm(async (_context, token) => {
      const subscriber = await subscriberOf(token);
      if (subscriber === undefined) return brokenLink(dependencies);
      const { store } = await dependencies.newsletter();
      await store.subscribers.leave(subscriber.id, clock.now());
      return seeOther('/newsletter/left/');
    }),
  );
  app.post(
    `${preferences}erase/`,
    withOwnForm(async (_context, token) => {
      const { store, tokens } = await dependencies.newsletter();
      const id = tokens.readPreferencesToken(token);
      if (id === undefined) return brokenLink(dependencies);
      await store.subscribers.erase(id, clock.now());
      return seeOther('/newsletter/erased/');
    }),
  );

  const forms = [confirm, leave, preferences];
  const buttons = ['export/', 'leave/', 'erase/'].map((name) => preferences + name);
  for (const page of forms) {
    // A link whose last slash was cut off.
    app.get(page.slice(0, -1), (context) => seeOther(pageOf(context)));
    app.all(page, () => notAllowed('GET, HEAD, POST'));
  }
  for (const button of buttons) app.all(button, () => notAllowed('POST'));

  const notAllowed = (allow: string) =>
    plainAnswer(405, config.siteUrl, { ...tokenHeaders, Allow: allow });
}

/** The page of a token, whichever of its buttons was pressed; from the path, which a token cannot leave. */
function pageOf(context: Context): string {
  const [, , kind = '', token = ''] = context.req.path.split('/');
  return `/newsletter/${kind}/${encodeURIComponent(token)}/`;
}
