import type { Context } from 'hono';
import { z } from 'zod';
import { factsOf, type Oembed, type OembedFacts, oembedOf } from '#src/embed/oembed.ts';
import type { RouteMount } from './app.ts';
import type { Files } from './files.ts';
import { securityHeaders } from './headers.ts';

type Options = { files: Files; siteUrl: string | undefined };

const room = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((pixels) => pixels > 0)
  .optional();

const question = z.object({
  url: z
    .string()
    .max(2000)
    .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text))
    .optional(),
  maxwidth: room,
  maxheight: room,
});

const cures: Readonly<Record<string, string>> = {
  url: 'Give the whole address of a page with a quiz, for example url=https%3A%2F%2Fexample.org%2Fquizzes%2Fname%2F.',
  maxwidth: 'Leave it out or give a whole number of px from 1 to 99999, for example maxwidth=600.',
  maxheight:
    'Leave it out or give a whole number of px from 1 to 99999, for example maxheight=800.',
};

const discovery =
  /<link\b(?=[^>]*\btype="application\/json\+oembed")[^>]*\bhref="[^"]*\/oembed\/([a-z\d-]+)\.json"/;

/**
 * oEmbed: `/oembed?url=…` for those who know it, and `/oembed/<quiz>.json`, which pages name in
 * their head. The build leaves a file there for hosts without a server; here a question about the
 * room gets an answer of its own. A page has a quiz to show when its head says so.
 *
 * No address in an answer comes from the request.
 */
export function oembedRoute({ files, siteUrl }: Options): RouteMount {
  return (app) => {
    app.get('/oembed', async (context) => {
      const asked = readQuestion(context, siteUrl);
      if (asked instanceof Response) return asked;
      if (asked.url === undefined) {
        return refusal(context, siteUrl, 400, `url is missing. ${cures['url'] ?? ''}`);
      }
      const facts = await factsOfPage(new URL(asked.url));
      return facts === undefined
        ? refusal(context, siteUrl, 404, 'No page of this site with a quiz has that address.')
        : answer(context, siteUrl, facts, asked);
    });

    app.get('/oembed/:file{[a-z\\d-]+\\.json}', async (context, next) => {
      const facts = await factsOfQuiz(context.req.param('file').replace(/\.json$/, ''));
      const fileIsRight = !context.req.url.includes('?') && siteUrl === undefined;
      if (facts === undefined || fileIsRight) return next();
      const asked = readQuestion(context, siteUrl);
      return asked instanceof Response ? asked : answer(context, siteUrl, facts, asked);
    });
  };

  async function factsOfPage(url: URL): Promise<OembedFacts | undefined> {
    const page = await read(files.redirect(url.pathname) ?? url.pathname);
    const facts = await factsOfQuiz(discovery.exec(page ?? '')?.[1] ?? '');
    return facts !== undefined && hosts(facts).includes(url.host) ? facts : undefined;
  }

  async function factsOfQuiz(quiz: string): Promise<OembedFacts | undefined> {
    const built = await read(`/oembed/${quiz}.json`);
    return built === undefined ? undefined : factsOf(quiz, JSON.parse(built) as Oembed);
  }

  /** The site may have been built for one address and be served at another. */
  function hosts({ origin }: OembedFacts): string[] {
    return [origin, ...(siteUrl === undefined ? [] : [siteUrl])].map((one) => new URL(one).host);
  }

  async function read(path: string): Promise<string | undefined> {
    if (!/(?:\/|\.json)$/.test(path)) return undefined;
    const request = { method: 'GET', acceptEncoding: undefined, ifNoneMatch: undefined };
    return (await files.answer(path, request))?.text();
  }
}

type Question = z.infer<typeof question>;

/** The question, or the refusal of one that cannot be answered. */
function readQuestion(context: Context, siteUrl: string | undefined): Question | Response {
  const { format, ...asked } = context.req.query();
  if (format !== undefined && format !== 'json') {
    return refusal(context, siteUrl, 501, 'Answers come as JSON only. Ask with format=json.');
  }
  const parsed = question.safeParse(asked);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  return refusal(context, siteUrl, 400, `${name} cannot be used. ${cures[name] ?? ''}`);
}

function answer(
  context: Context,
  siteUrl: string | undefined,
  facts: OembedFacts,
  { maxwidth, maxheight }: Question,
): Response {
  const oembed = oembedOf(
    { ...facts, origin: siteUrl ?? facts.origin },
    {
      ...(maxwidth === undefined ? {} : { maxWidth: maxwidth }),
      ...(maxheight === undefined ? {} : { maxHeight: maxheight }),
    },
  );
  return context.json(oembed, 200, {
    ...headersOf(context, siteUrl),
    'Cache-Control': 'public, max-age=3600',
  });
}

function refusal(
  context: Context,
  siteUrl: string | undefined,
  status: 400 | 404 | 501,
  error: string,
): Response {
  return context.json({ error }, status, {
    ...headersOf(context, siteUrl),
    'Cache-Control': 'no-store',
  });
}

const headersOf = (context: Context, siteUrl: string | undefined) =>
  securityHeaders({ path: context.req.path, siteUrl });
