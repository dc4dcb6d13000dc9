import { type HeaderRecord, securityHeaders } from './headers.ts';

const texts = {
  400: ['This request cannot be read', 'Check it for a slip, or start again from the home page.'],
  403: [
    'This press came from another site',
    'Open the link in your mail again and press the button on our own page.',
  ],
  404: [
    'There is no page here',
    'Check the address for a slip, or start again from the home page.',
  ],
  405: ['This page cannot be used like that', 'It can only be read.'],
  408: ['That took too long', 'Please try again.'],
  413: ['This is too much', 'Our forms take a few lines. Shorten what you typed.'],
  415: ['This cannot be read', 'Use the form on our page to send it.'],
  417: ['This request cannot be met', 'Send it again without the Expect header.'],
  431: ['This request is too large', 'Clear the cookies of this site and try again.'],
  500: ['Something went wrong here', 'It is our fault. Please try again in a minute.'],
} as const;

export type PlainStatus = keyof typeof texts;

/** A page for when the site's own cannot be used. It says nothing about the request or the cause. */
export function plainPage(
  status: PlainStatus,
  siteUrl: string | undefined,
): { body: string; headers: HeaderRecord } {
  const [title, sentence] = texts[status];
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="/">Home page</a></p></main></body></html>\n`;
  return {
    body,
    headers: {
      ...securityHeaders({ path: '', siteUrl }),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
    },
  };
}
