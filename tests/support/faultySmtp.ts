import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type SmtpStage = 'greeting' | 'EHLO' | 'STARTTLS' | 'MAIL' | 'RCPT' | 'DATA' | 'message';

export type SmtpFault = {
  readonly stage: SmtpStage;
  /** An answer such as 451, silence, or a connection that is cut. */
  readonly does: number | 'hang' | 'reset';
};

export type FaultySmtp = {
  readonly url: string;
  /** Connections that came as far as the fault. */
  readonly reached: number;
  stop(): Promise<void>;
};

const usual: Readonly<Record<SmtpStage, string>> = {
  greeting: '220 test',
  EHLO: '250 test',
  STARTTLS: '220 go ahead',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  message: '250 kept',
};

/** A mail server by the letter of the protocol, except that it plays one fault at one stage. */
export async function startFaultySmtp({ stage: faultStage, does }: SmtpFault): Promise<FaultySmtp> {
  const sockets = new Set<Socket>();
  let reached = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let text = '';
    let inMessage = false;
    const answer = (stage: SmtpStage): void => {
      if (stage !== faultStage) {
        socket.write(`${usual[stage]}\r\n`);
        return;
      }
      reached += 1;
      if (does === 'reset') socket.resetAndDestroy();
      else if (does !== 'hang') socket.write(`${does} fault at ${stage}\r\n`);
    };
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (;;) {
        const end = inMessage ? '\r\n.\r\n' : '\r\n';
        const at = text.indexOf(end);
        if (at === -1) return;
        const line = text.slice(0, at);
        text = text.slice(at + end.length);
        if (inMessage) {
          inMessage = false;
          answer('message');
          continue;
        }
        const command = line.slice(0, 4).toUpperCase();
        if (command === 'EHLO' && faultStage === 'STARTTLS')
          socket.write('250-test\r\n250 STARTTLS\r\n');
        else if (command === 'EHLO' || command === 'HELO') answer('EHLO');
        else if (command === 'STAR') answer('STARTTLS');
        else if (command === 'MAIL') answer('MAIL');
        else if (command === 'RCPT') answer('RCPT');
        else if (command === 'DATA') {
          inMessage = faultStage !== 'DATA';
          answer('DATA');
        } else if (command === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
    answer('greeting');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    get reached() {
      return reached;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
