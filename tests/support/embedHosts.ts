import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's site. */
type HostPage = { html: string; headers?: Record<string, string> };

/** Other people's pages on an origin of their own, and the way to end them. */
export type EmbedHosts = {
  origin: string;
  /** Adds a page of its own to the site, whole from its doctype to its end. */
  show: (path: string, document: string) => void;
  stop: () => Promise<void>;
};

const QUIZ = 'network-diversity';

/** The element with its link, as our instructions say to write it. */
export function element(site: string, attributes = ''): string {
  return (
    `<wider-circle quiz="${QUIZ}" ${attributes}>` +
    `<a href="${site}/quizzes/${QUIZ}/">How varied is your network?</a></wider-circle>`
  );
}

const frame = (site: string, attributes: string, fragment = ''): string =>
  `<iframe src="${site}/embed/${QUIZ}/${fragment}" title="How varied is your network?" ` +
  `width="600" height="700" ${attributes}></iframe>`;

/** Every host page by its path. `site` is the origin of the site under test. */
function hostPages(site: string): Record<string, HostPage> {
  const loader = `<script src="${site}/embed/v1.js" async></script>`;
  const around = (middle: string): string =>
    `<main><h1>A careers page</h1><p><input aria-label="Search" id="search"></p>${middle}` +
    `<p id="after">What comes after.</p></main>`;
  const tall = '<div style="height:6000px"></div>';
  return {
    '/plain': { html: around(loader + element(site)) },
    '/module': {
      html: around(`<script type="module" src="${site}/embed/v1.js"></script>${element(site)}`),
    },
    '/themed': {
      html: around(
        `<style>:root{--wider-circle-surface:#102030;--wider-circle-accent:#ffcc00}</style>` +
          loader +
          element(site, 'radius="0" font="Georgia, serif" accent="#102040"'),
      ),
    },
    '/hostile': {
      html: around(`<style>*{all:unset}#after{display:block}</style>${loader}${element(site)}`),
    },
    '/strict-policy': {
      html: around(loader + element(site)),
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${site}; frame-src ${site}; require-trusted-types-for 'script'`,
      },
    },
    '/refused': {
      html: around(loader + element(site)),
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${site}` },
    },
    '/isolated': {
      html: around(loader + element(site)),
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    '/script-only': { html: around(loader) },
    '/no-script': { html: around(element(site)) },
    '/below': {
      html: around(`${tall}${loader}${element(site)}`),
    },
    '/sandboxed': { html: around(frame(site, 'sandbox="allow-scripts"')) },
    '/same-origin': { html: around(frame(site, 'sandbox="allow-scripts allow-same-origin"')) },
    // A sandbox without the right to run scripts is how a browser with scripts off sees the frame.
    '/scriptless': { html: around(frame(site, 'sandbox')) },
    '/wordpress': { html: around(frame(site, 'sandbox="allow-scripts"', '#?secret=aB3dE6gH9j')) },
    '/credentialless': { html: around(frame(site, 'credentialless')) },
    '/bare': { html: around(frame(site, '')) },
    '/attacker': {
      html: `<script>onhashchange = () => {
        const [frame, ...said] = JSON.parse(decodeURIComponent(location.hash.slice(1)));
        for (const message of said) parent.postMessage({ wc: 1, frame, ...message }, '*');
      }</script>`,
    },
    '/sandboxed-page': {
      html: around(loader + element(site)),
      headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
    },
  };
}

/** Starts a server of host pages on `localhost`, which to a browser is another site. */
export async function serveEmbedHosts(site: string): Promise<EmbedHosts> {
  const pages = hostPages(site);
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const document = documents.get(pathname);
    if (document !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(document);
      return;
    }
    const page = pages[pathname];
    if (page === undefined) {
      response.writeHead(204).end();
      return;
    }
    const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">';
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
    response.end(
      `<!doctype html><html lang="en"><head>${head}<title>Host</title></head><body>${page.html}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    show: (path, document) => documents.set(path, document),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
