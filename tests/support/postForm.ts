import { request, type IncomingHttpHeaders } from 'node:http';

export type PostAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Posts a form with exactly these headers: `fetch` would refuse to send a made-up Host. */
export function postForm(
  origin: string,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<PostAnswer> {
  const { hostname, port } = new URL(origin);
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const question = request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        // A connection of its own for each, so that none is one that is about to close.
        agent: false,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    question.once('error', reject);
    question.end(body);
  });
}
