import type { AstroIntegration } from 'astro';

/** A page that has just been rendered. */
export type RenderedPage = {
  /** Its address, with a slash at both ends. */
  readonly url: string;
  readonly html: string;
};

/** What is done to a page before it is written; gives back its HTML, changed or not. */
export type PageStep = (page: RenderedPage) => string;

export type RenderedPagesOptions = {
  /** One after the other, each with what the step before has made of the page. */
  readonly steps: readonly PageStep[];
  /** Is called when the last page has been through the steps. */
  readonly onLastPage: () => void;
};

/**
 * An Astro integration that hands each page of a build to the steps while further pages are
 * rendered. Pages come in the order of their addresses, so that what is made of them is the same
 * in each build (Astro has them in the order in which their files were read), and all of them
 * before images and feeds, so that what needs every page can begin while those are made.
 *
 * A build has one prerenderer, and this wraps Astro's own. An integration that sets another takes
 * the steps out of the build.
 */
export function renderedPages({ steps, onLastPage }: RenderedPagesOptions): AstroIntegration {
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => {
          let pagesLeft = 0;
          let before: Promise<unknown> = Promise.resolve();
          return {
            ...astros,
            getStaticPaths: async () => {
              // Of two routes to one address the first wins, and stays the first.
              const paths = (await astros.getStaticPaths()).sort((a, b) =>
                compare(a.pathname, b.pathname),
              );
              const pages = paths.filter(isPage);
              pagesLeft = pages.length;
              return [...pages, ...paths.filter((path) => !isPage(path))];
            },
            render: (request, options) => {
              if (!isPage({ route: options.routeData })) return astros.render(request, options);
              const turn = before;
              const finished = astros.render(request, options).then(async (rendered) => {
                const response = rendered instanceof Response ? rendered : rendered.response;
                const html = await response.text();
                await turn;
                const url = decodeURI(new URL(request.url).pathname);
                const page = new Response(inSteps(steps, { url, html }), response);
                pagesLeft -= 1;
                if (pagesLeft === 0) onLastPage();
                return page;
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

function isPage({ route }: { readonly route: { readonly type: string } }): boolean {
  return route.type === 'page';
}

function inSteps(steps: readonly PageStep[], { url, html }: RenderedPage): string {
  return steps.reduce((text, step) => step({ url, html: text }), html);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
