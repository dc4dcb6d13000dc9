import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Mailer, MailOutcome, OutgoingMail } from './mailer.ts';
import { mailMessage } from './mailMessage.ts';
import type { DkimConfig } from '../newsletterConfig.ts';

export type SmtpMailerOptions = {
  /** `smtps://user:password@mail.example.org`, or `smtp://…` for a server that offers STARTTLS. */
  readonly url: string;
  readonly dkim?: DkimConfig | undefined;
  /** Connections at the same time; a mail beyond them waits. */
  readonly connections?: number;
  /** How long the server may be silent, in milliseconds. */
  readonly patience?: number;
};

/**
 * What the signature covers. RFC 8058, 4 asks for both headers of one-click leaving; Nodemailer's
 * own list has the first of them only.
 */
const signedHeaders = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
].join(':');

/** Sends by SMTP over a few connections that stay open. */
export function createSmtpMailer(options: SmtpMailerOptions): Mailer {
  const { url, dkim, connections = 5, patience = 60_000 } = options;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 100,
    // Whether a mail is tried again is decided where that is written down.
    maxRequeues: 0,
    // Servers drop a connection that has been silent for minutes; ours goes before that.
    idleTimeout: Math.min(20_000, patience),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    // A password does not go over an open line, except inside this machine.
    ...(needsTls(url) ? { requireTLS: true } : {}),
    ...(dkim === undefined
      ? {}
      : {
          dkim: {
            domainName: dkim.domain,
            keySelector: dkim.selector,
            privateKey: dkim.privateKey,
            headerFieldNames: signedHeaders,
          },
        }),
  });
  const underWay = new Set<Promise<MailOutcome>>();
  const attempts = new Map<string, Attempt>();

  async function send(mail: OutgoingMail, signal: AbortSignal): Promise<MailOutcome> {
    if (signal.aborted) return { kind: 'unreachable', reason: 'Stopped before it was sent.' };
    const attempt: Attempt = { wire: mail.to.wire, isWritten: false };
    attempts.set(mail.messageId, attempt);
    try {
      const { response } = await transport.sendMail({ ...mailMessage(mail), signal });
      return { kind: 'accepted', reply: withoutAddress(response, mail) };
    } catch (error) {
      return outcomeOf(error as Fault, mail, attempt.isWritten);
    } finally {
      attempts.delete(mail.messageId);
    }
  }

  transport.use('stream', (mail, done) => {
    const attempt = attempts.get(mail.message.messageId());
    const { to } = mail.message.getEnvelope();
    // What would go on the wire is compared with what is stored, whatever the library made of it.
    if (attempt === undefined || to.length !== 1 || to[0] !== attempt.wire) {
      done(new Error('The recipient on the wire would not be the stored one.'));
      return;
    }
    mail.message.transform(() => {
      // Reading begins when the server has said 354; after the end only its answer is missing.
      const spy = new PassThrough();
      spy.once('end', () => {
        attempt.isWritten = true;
      });
      return spy;
    });
    done();
  });

  return {
    send(mail, { signal }) {
      const sending = send(mail, signal);
      underWay.add(sending);
      void sending.finally(() => underWay.delete(sending));
      return sending;
    },
    async close() {
      await Promise.all(underWay);
      transport.close();
    },
  };
}

type Attempt = { readonly wire: string; isWritten: boolean };

/** What Nodemailer says of a mail that was not sent. */
type Fault = Error & {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
};

function outcomeOf(fault: Fault, mail: OutgoingMail, isWritten: boolean): MailOutcome {
  const { command = '', responseCode, response = fault.message } = fault;
  const reply = withoutAddress(response, mail);
  // An answer at the end of DATA is an answer. Silence there leaves open what became of the mail,
  // and so does 421, which says that the server is leaving and nothing of the mail.
  const isAnswered = responseCode !== undefined && responseCode !== 421 && command !== 'CONN';
  if (isWritten && !isAnswered) {
    return { kind: 'uncertain', reason: reply };
  }
  if (responseCode === undefined) return { kind: 'unreachable', reason: reply };
  const isRecipient = responseCode !== 421 && /^(?:RCPT TO|DATA)$/.test(command);
  return {
    kind: 'refused',
    code: responseCode,
    reply,
    // 503 says that the session is in disorder, not that the mail is refused.
    permanent: responseCode >= 500 && responseCode <= 599 && responseCode !== 503,
    about: isRecipient ? 'recipient' : 'session',
  };
}

/** Servers repeat the address in their answer, and answers are kept and printed. */
function withoutAddress(text: string, { to }: OutgoingMail): string {
  return text.replaceAll(to.wire, '…').replaceAll(/\s+/g, ' ').slice(0, 300);
}

function needsTls(url: string): boolean {
  const { protocol, username, hostname } = new URL(url);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'smtp:' && username !== '' && !isHere;
}
