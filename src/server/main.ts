import { setTimeout as wait } from 'node:timers/promises';
import { loadBuiltPages, type BuiltPages } from '#src/newsletter/server/routes/builtPages.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './configError.ts';
import { loadFiles, MissingSiteError } from './files.ts';
import { type Letter, noLetter } from './letter.ts';
import { onStopSignal } from './onStopSignal.ts';
import { type RunningServer, startServer } from './startServer.ts';

/** Within so many milliseconds of a signal the process has ended … */
const patience = 10_000;
/** … and the mail that is under way has at least this much of it. */
const forMail = 2_000;

try {
  process.loadEnvFile();
} catch {
  // Without a .env file the environment is all there is.
}

try {
  await main(readConfig(process.env));
} catch (error) {
  console.error(
    error instanceof ConfigError || error instanceof MissingSiteError ? error.message : error,
  );
  process.exit(1);
}

async function main(config: Config): Promise<void> {
  const { siteUrl, distDir } = config;
  const files = await loadFiles({ distDir, siteUrl });
  const log = (line: string) => console.error(line);
  const pages = await loadBuiltPages(distDir);
  const letter = pages === undefined ? noLetter : await createLetter(pages, distDir, log);
  const app = createApp({ files, routes: letter.routes, siteUrl, log });
  const server = await startServer({ ...config, fetch: app.fetch }).catch((error: unknown) => {
    throw new ConfigError(whyNotListening(error, config));
  });
  onStopSignal(() => {
    void stop(server, letter).then((complete) => {
      if (!complete) console.error('Some answers or mails were not finished within 10 seconds.');
      process.exit(complete ? 0 : 1);
    });
  });
  await letter.open(server.url);
  console.log(`Wider Circle is at ${server.url}`);
  if (!files.isCompressed) {
    log(`${distDir} is sent as it is, at four times the size: run npm run compress after a build.`);
  }
}

/** The newsletter; its database and mailer are loaded only by a site that needs them. */
async function createLetter(
  pages: BuiltPages,
  distDir: string,
  log: (line: string) => void,
): Promise<Letter> {
  const { openLetter } = await import('./openLetter.ts');
  const { readNewsletterConfig } = await import('#src/newsletter/server/newsletterConfig.ts');
  const config = readNewsletterConfig(process.env);
  return openLetter({ config, pages, distDir, log, print: (line) => console.log(line) });
}

/** Lets answers under way finish, then the mail under way. False when some had to be cut. */
async function stop(server: RunningServer, letter: Letter): Promise<boolean> {
  const deadline = wait(patience, false, { ref: false });
  const answered = await server.stop(patience - forMail);
  const closed = letter.close().then(() => true);
  return (await Promise.race([closed, deadline])) && answered;
}

function whyNotListening(error: unknown, { port, host }: Config): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop that program or choose another port, for example PORT=${port === 65_535 ? port - 1 : port + 1}.`;
    case 'EACCES':
      return `Port ${port} needs rights that this user does not have. Choose a port from 1024 up, for example PORT=4321.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is not an address of this machine. Use HOST=127.0.0.1, or HOST=0.0.0.0 for all its addresses.`;
    default:
      return `The server cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`;
  }
}
