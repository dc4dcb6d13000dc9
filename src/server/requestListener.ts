import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { gatherForm, isForm } from './gatherForm.ts';
import { plainAnswer } from './plainAnswer.ts';
import { plainPage } from './plainPage.ts';

export type ListenerOptions = {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly siteUrl: string | undefined;
  /** Until the last octet of a form has come, in milliseconds. */
  readonly formPatience: number;
  /** Leaves the built-in `Request` and `Response` alone, for a process that is not ours. */
  readonly isGuest?: boolean;
};

/** What answers a request of Node's server: the app, and before it what a form may cost. */
export function requestListener({ fetch, siteUrl, formPatience, isGuest }: ListenerOptions) {
  const listener = getRequestListener(fetch, {
    // Used when a client names no host. No answer depends on it.
    hostname: 'localhost',
    errorHandler: () => plainAnswer(400, siteUrl),
    overrideGlobalObjects: isGuest !== true,
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gathered = isForm(request) ? await gatherForm(request, formPatience) : 'whole';
    if (gathered === 'gone') return;
    if (gathered === 'whole') {
      await listener(request, response);
      return;
    }
    const { body, headers } = plainPage(gathered, siteUrl);
    // What is left of the form is not worth reading.
    response.writeHead(gathered, { ...headers, Connection: 'close' }).end(body);
  };
}
