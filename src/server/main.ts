import { constants } from 'node:os';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { ConfigError } from './configError.ts';
import { loadFiles, MissingSiteError } from './files.ts';
import { routes } from './routes.ts';
import { startServer } from './startServer.ts';

const patience = 10_000;
// npm passes Ctrl-C on to a process that the terminal has told already: that is one wish, not two.
const oneWish = 300;

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
  const app = createApp({ files, routes, siteUrl, log: (line) => console.error(line) });
  const server = await startServer({ ...config, fetch: app.fetch }).catch((error: unknown) => {
    throw new ConfigError(whyNotListening(error, config));
  });
  let stoppingSince: number | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stoppingSince !== undefined) {
        if (performance.now() - stoppingSince > oneWish)
          process.exit(128 + constants.signals[signal]);
        return;
      }
      stoppingSince = performance.now();
      void server.stop(patience).then((complete) => {
        if (!complete) console.error('Some answers were not finished within 10 seconds.');
        process.exit(complete ? 0 : 1);
      });
    });
  }
  console.log(`Wider Circle is at ${server.url}`);
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
