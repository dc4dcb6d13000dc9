import type { AstroIntegration } from 'astro';

/** A page that has just been rendered. */
export type RenderedPage = {
  /** Its address, with a slash at both ends. */
  readonly url: string;
  readonly html: string;
};

/** What is done to a page before it is written; gives back its HTML, changed or not. */
export type PageStep = (page: RenderedPage) => string;

/**
 * An Astro integration that hands each page of a build to the steps, one after the other, while
 * further pages are rendered. Pages come in the order of their addresses, so that what is made of
 * them is the same in each build: Astro has them in the order in which their files were read.
 *
 * A build has one prerenderer, and this wraps Astro's own. An integration that sets another takes
 * the steps out of the build.
 */
export function renderedPages(...steps: readonly PageStep[]): AstroIntegration {
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => {
          let before: Promise<unknown> = Promise.resolve();
          return {
            ...astros,
            // Of two routes to one address the first wins, and stays the first.
            getStaticPaths: async () =>
              (await astros.getStaticPaths()).sort((a, b) => compare(a.pathname, b.pathname)),
            render: (request, options) => {
              const turn = before;
              const finished = astros.render(request, options).then(async (rendered) => {
                const response = rendered instanceof Response ? rendered : rendered.response;
                const isPage = response.headers.get('content-type')?.startsWith('text/html');
                if (isPage !== true) return rendered;
                const html = await response.text();
                await turn;
                const url = decodeURI(new URL(request.url).pathname);
                return new Response(inSteps(steps, { url, html }), response);
              });
              // A page that fails ends the build; it need not stop the next one as well.
              before = finished.catch(() => undefined);
              return finished;
            },
          };
        });
      },
    },
  };
}

function inSteps(steps: readonly PageStep[], { url, html }: RenderedPage): string {
  return steps.reduce((text, step) => step({ url, html: text }), html);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
