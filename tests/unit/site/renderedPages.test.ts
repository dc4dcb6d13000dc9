import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { type RenderedPage, renderedPages } from '#src/site/renderedPages.ts';

type Path = { readonly pathname: string; readonly route: { readonly type: string } };
type Prerenderer = {
  readonly getStaticPaths: () => Promise<readonly Path[]>;
  readonly render: (request: Request, options: { routeData: unknown }) => Promise<Response>;
};

const page = (pathname: string): Path => ({ pathname, route: { type: 'page' } });
const image = (pathname: string): Path => ({ pathname, route: { type: 'endpoint' } });

/**
 * Builds a site of these paths, all at once, as Astro does; the first takes the longest. Gives the
 * paths in order with what is written for each.
 */
async function build(
  paths: readonly Path[],
  options: Parameters<typeof renderedPages>[0],
): Promise<[path: string, written: string][]> {
  let wrap: ((own: Prerenderer) => Prerenderer) | undefined;
  const start = renderedPages(options).hooks['astro:build:start'] as unknown as (hook: {
    setPrerenderer: (wrapper: typeof wrap) => void;
  }) => void;
  start({
    setPrerenderer: (wrapper) => {
      wrap = wrapper;
    },
  });
  let wait = 30;
  const prerenderer = wrap?.({
    getStaticPaths: () => Promise.resolve([...paths]),
    render: async ({ url }) => {
      wait = Math.max(0, wait - 10);
      await setTimeout(wait);
      if (url.endsWith('/broken/')) throw new Error('broken');
      return new Response(`<p>${new URL(url).pathname}</p>`, { headers: { 'x-kept': 'yes' } });
    },
  });
  assert.ok(prerenderer);
  return Promise.all(
    (await prerenderer.getStaticPaths()).map(async ({ pathname, route }) => {
      const request = new Request(`http://localhost${encodeURI(pathname)}`);
      const response = await prerenderer.render(request, { routeData: route });
      assert.equal(response.headers.get('x-kept'), 'yes');
      return [pathname, await response.text()] as [string, string];
    }),
  );
}

test('pages come to the steps by their addresses and before all else, however long each takes', async () => {
  const seen: (RenderedPage | 'last')[] = [];
  const built = await build([image('/b.png'), page('/c/'), page('/a/'), page('/año/')], {
    steps: [
      (given) => {
        seen.push(given);
        return given.html;
      },
    ],
    onLastPage: () => {
      seen.push('last');
    },
  });
  assert.deepEqual(seen, [
    { url: '/a/', html: '<p>/a/</p>' },
    { url: '/año/', html: '<p>/a%C3%B1o/</p>' },
    { url: '/c/', html: '<p>/c/</p>' },
    'last',
  ]);
  assert.deepEqual(
    built.map(([path]) => path),
    ['/a/', '/año/', '/c/', '/b.png'],
  );
});

test('each step takes what the one before has made, and what is no page stays as it is', async () => {
  const written = await build([page('/a/'), image('/b.png')], {
    steps: [({ html }) => `${html}1`, ({ html }) => `${html}2`],
    onLastPage: () => undefined,
  });
  assert.deepEqual(written, [
    ['/a/', '<p>/a/</p>12'],
    ['/b.png', '<p>/b.png</p>'],
  ]);
});

test('of two routes to one address the first stays the first', async () => {
  const [first, second] = [page('/a/'), { ...page('/a/'), from: 'a later route' }];
  const start = renderedPages({ steps: [], onLastPage: () => undefined }).hooks[
    'astro:build:start'
  ] as unknown as (hook: { setPrerenderer: (wrap: (own: object) => Prerenderer) => void }) => void;
  const wrapped = await new Promise<Prerenderer>((resolve) => {
    start({
      setPrerenderer: (wrap) => {
        resolve(wrap({ getStaticPaths: () => Promise.resolve([page('/b/'), first, second]) }));
      },
    });
  });
  assert.deepEqual(await wrapped.getStaticPaths(), [first, second, page('/b/')]);
});

test('a page that fails ends the build with its own error, and never counts as the last', async () => {
  let isLast = false;
  const failing = build([page('/a/'), page('/broken/')], {
    steps: [({ html }) => html],
    onLastPage: () => {
      isLast = true;
    },
  });
  await assert.rejects(failing, /^Error: broken$/);
  assert.equal(isLast, false);
});
