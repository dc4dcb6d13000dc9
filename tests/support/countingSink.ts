import { type SmtpSink, startSmtpSink } from './smtpSink.ts';

export type CountingSink = Pick<SmtpSink, 'url' | 'stop'> & {
  /** Copies of each mail: by recipient and Message-ID, as both stood on the wire. */
  readonly copies: ReadonlyMap<string, number>;
  readonly total: number;
  /** Resolves when one more mail has come. */
  next(): Promise<void>;
};

/** An SMTP server that counts what it accepted, and keeps no mail. */
export async function startCountingSink(): Promise<CountingSink> {
  const copies = new Map<string, number>();
  let total = 0;
  let waiting: (() => void)[] = [];
  const sink = await startSmtpSink({
    onData(stream, session, done) {
      let head = '';
      stream.on('data', (chunk: Buffer) => {
        if (head.length < 4000) head += chunk.toString('latin1');
      });
      stream.on('end', () => {
        const id = /^message-id: (<[^>]+>)/im.exec(head)?.[1] ?? 'no Message-ID';
        const recipients = session.envelope.rcptTo.map(({ address }) => address).join();
        const key = `${recipients} ${id}`;
        copies.set(key, (copies.get(key) ?? 0) + 1);
        total += 1;
        done();
        for (const wake of waiting) wake();
        waiting = [];
      });
    },
  });
  return {
    url: sink.url,
    stop: () => sink.stop(),
    copies,
    get total() {
      return total;
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
