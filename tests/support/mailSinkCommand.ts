// node tests/support/mailSinkCommand.ts PORT FOLDER: an SMTP server that keeps each mail as a file.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

const [port = '0', folder = 'mails'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
let count = 0;

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      count += 1;
      const to = envelope.rcptTo.map(({ address }) => address).join('+');
      const name = path.join(folder, `${String(count).padStart(6, '0')}-${to}.eml`);
      // Under its name only once it is whole: somebody may be waiting for it.
      writeFileSync(`${name}.part`, Buffer.concat(chunks));
      renameSync(`${name}.part`, name);
      done();
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(port), '127.0.0.1');
