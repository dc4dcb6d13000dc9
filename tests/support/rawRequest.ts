import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type RawQuestion = { method?: string; headers?: Record<string, string> };

/** Asks a server for a path exactly as written, without resolving `..`, decoding or redirects. */
export function rawRequest(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: RawQuestion = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    question.once('error', reject);
    question.end();
  });
}
