import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

export type SunkMail = {
  readonly from: string;
  /** Every RCPT of the mail, as it stood on the wire. */
  readonly recipients: readonly string[];
  readonly raw: Buffer;
};

export type SmtpSink = {
  readonly url: string;
  readonly mails: readonly SunkMail[];
  stop(): Promise<void>;
};

/** A real SMTP server that keeps what it gets. `options` can refuse, delay or drop. */
export async function startSmtpSink(options: SMTPServerOptions = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    // Closing the server in a test does not wait for clients that keep their connection.
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({ ...envelopeOf(session), raw: Buffer.concat(chunks) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function envelopeOf({ envelope }: SMTPServerSession): Pick<SunkMail, 'from' | 'recipients'> {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(({ address }) => address),
  };
}
