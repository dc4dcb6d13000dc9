// A process of its own: node tests/support/floodBodies.ts PORT KIND. Its parent hears the answers' counts.
import { connect, type Socket } from 'node:net';

/** A body of 10 MB with its length said or not, or a small one that comes a byte a second. */
export type FloodKind = 'length' | 'chunked' | 'drip';

const clients = 1_000;
const bodySize = 10_000_000;
const head = [
  'POST /newsletter/sign-up/ HTTP/1.1',
  'Host: a',
  'Content-Type: application/x-www-form-urlencoded',
  'Connection: close',
].join('\r\n');

const [port, kind] = process.argv.slice(2) as [string, FloodKind];
process.send?.(await flood());

/** Opens all clients at once; says how each was answered, or that it was closed without an answer. */
async function flood(): Promise<Record<string, number>> {
  const answers = await Promise.all(
    Array.from(
      { length: clients },
      () =>
        new Promise<string>((resolve) => {
          const socket = connect(Number(port), '127.0.0.1', () => {
            if (kind === 'drip') drip(socket);
            else sendBody(socket, kind === 'length');
          });
          let heard = '';
          socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
          socket.on('error', () => undefined);
          socket.on('close', () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 'closed'));
        }),
    ),
  );
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

function sendBody(socket: Socket, withLength: boolean): void {
  const piece = Buffer.alloc(64 * 1024, 'a');
  const chunk = Buffer.concat([
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  const framing = withLength ? `Content-Length: ${bodySize}` : 'Transfer-Encoding: chunked';
  socket.write(`${head}\r\n${framing}\r\n\r\n`);
  let sent = 0;
  const more = () => {
    while (sent < bodySize && !socket.destroyed) {
      sent += piece.length;
      if (!socket.write(withLength ? piece : chunk)) {
        socket.once('drain', more);
        return;
      }
    }
    socket.end();
  };
  more();
}

function drip(socket: Socket): void {
  socket.write(`${head}\r\nContent-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write('a'), 1_000);
  socket.on('close', () => clearInterval(timer));
}
