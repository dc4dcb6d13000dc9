import type { IncomingMessage } from 'node:http';

/** No form of ours has a hundredth of it. Octets. */
const mostBytes = 16 * 1024;

/** What became of a form: whole, too slow, too long, or nobody is there any more. */
export type Gathered = 'whole' | 408 | 413 | 'gone';

/** Whether the body of a request is a form, by what its head says. */
export function isForm({ headers }: IncomingMessage): boolean {
  const type = headers['content-type'] ?? '';
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(type);
}

/**
 * Waits for the whole body of a form, up to 16 kB, and leaves it at the request, where the listener
 * of `@hono/node-server` looks before it makes a stream. Until then a client costs what its connection
 * costs: a stream and a `Request` for each of a thousand that drip would be several times that.
 *
 * @param patience from the head of the request to its last octet, in milliseconds
 */
export function gatherForm(
  request: IncomingMessage & { rawBody?: Buffer },
  patience: number,
): Promise<Gathered> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve(413);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (gathered: Gathered) => {
      clearTimeout(timer);
      request.off('data', take).off('end', whole).off('close', gone);
      resolve(gathered);
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) end(413);
      else chunks.push(chunk);
    };
    const whole = () => {
      request.rawBody = Buffer.concat(chunks);
      end('whole');
    };
    const gone = () => end('gone');
    const timer = setTimeout(end, patience, 408);
    request.on('data', take).on('end', whole).on('close', gone);
  });
}
