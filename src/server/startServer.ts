import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { plainPage, type PlainStatus } from './plainPage.ts';
import { requestListener } from './requestListener.ts';

export type ServerOptions = {
  fetch: (request: Request) => Response | Promise<Response>;
  port: number;
  host: string;
  siteUrl: string | undefined;
  timeouts?: Partial<Timeouts>;
};

/** All in milliseconds. */
export type Timeouts = {
  /** Until the last header of a request has come. */
  headers: number;
  /** Until the last byte of a request has come. */
  request: number;
  /** Until the last byte of a form has come, which is small. */
  form: number;
  /** An open connection without a request. More than the 60 s that proxies usually keep theirs. */
  keepAlive: number;
  /** Neither side sends anything while an answer is under way. */
  silence: number;
  /** How often the first two are looked at. */
  check: number;
  /** After a stop: how long an idle connection may still bring a request that was on its way. */
  lastCall: number;
};

export type RunningServer = {
  /** Address to print, ending in `/`. */
  url: string;
  /** Takes no more connections and lets answers finish. False when some had to be cut. */
  stop: (patience: number) => Promise<boolean>;
};

const usualTimeouts: Timeouts = {
  headers: 10_000,
  request: 30_000,
  form: 10_000,
  keepAlive: 65_000,
  silence: 60_000,
  check: 2_000,
  lastCall: 500,
};

/** Listens, with limits on what a client may cost. Rejects when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { fetch, port, host, siteUrl } = options;
  const timeouts = { ...usualTimeouts, ...options.timeouts };
  const connections = new Map<Socket, number>();
  let stopping = false;

  const listener = requestListener({ fetch, siteUrl, formPatience: timeouts.form });
  const server = createServer({
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.check,
    maxHeaderSize: 16 * 1024,
    // What waits unread of a body, for each of perhaps a thousand clients.
    highWaterMark: 16 * 1024,
    // Node's own refusal would go out without our headers.
    requireHostHeader: false,
  });
  server.timeout = timeouts.silence;
  server.maxHeadersCount = 100;

  server.on('connection', (socket) => {
    connections.set(socket, 0);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    connections.set(socket, (connections.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (connections.get(socket) ?? 1) - 1;
      if (connections.has(socket)) connections.set(socket, left);
      if (stopping && left === 0) socket.destroySoon();
    });
    if (stopping) response.shouldKeepAlive = false;
    void listener(request, response);
  });
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    const { body, headers } = plainPage(417, siteUrl);
    response.writeHead(417, headers).end(body);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(error, socket, siteUrl);
  });

  const closeIdle = () => {
    for (const [socket, active] of connections) if (active === 0) socket.destroySoon();
  };
  // Node's own counts an answer as done once it is handed over, and would cut a slow reader's.
  server.closeIdleConnections = () => undefined;

  const stop = (patience: number) => {
    stopping = true;
    return new Promise<boolean>((resolve) => {
      let cut = false;
      const lastCall = setTimeout(closeIdle, Math.min(timeouts.lastCall, patience));
      const deadline = setTimeout(() => {
        cut = connections.size > 0;
        server.closeAllConnections();
      }, patience);
      server.close(() => {
        clearTimeout(lastCall);
        clearTimeout(deadline);
        resolve(!cut);
      });
    });
  };

  await listen(server, port, host);
  return { url: addressOf(server, host), stop };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhereOrHere = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'];
  const name = everywhereOrHere.includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

const refusals: Readonly<Record<string, readonly [PlainStatus, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** Answers what is not a request that Node could read, then closes. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex, siteUrl: string | undefined): void {
  const unfinished = (socket as { _httpMessage?: { headersSent: boolean } | null })._httpMessage;
  if (!socket.writable || error.code === 'ECONNRESET' || unfinished?.headersSent === true) {
    socket.destroy();
    return;
  }
  const [status, reason] = refusals[error.code ?? ''] ?? [400, 'Bad Request'];
  const { body, headers } = plainPage(status, siteUrl);
  const lines = Object.entries({ ...headers, Connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
