import { isIPv6 } from 'node:net';
import { z } from 'zod';
import { ConfigError } from './configError.ts';

export type Config = {
  port: number;
  host: string;
  /** Folder of the built site, as `npm run build` leaves it. */
  distDir: string;
  /** Public origin of the site, such as `https://example.org`; undefined when nobody said. */
  siteUrl: string | undefined;
};

const isOrigin = (value: string) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
};

const cures = {
  PORT: 'Give a whole number from 0 to 65535, for example PORT=4321.',
  HOST: 'Give one host name or address without a port, for example HOST=127.0.0.1 or HOST=0.0.0.0.',
  DIST_DIR: 'Give the folder that `npm run build` writes, for example DIST_DIR=dist.',
  SITE_URL: 'Give the public address without a path, for example SITE_URL=https://example.org.',
} as const;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(4321),
  // Loopback, so that a laptop does not serve its whole network; containers set HOST=0.0.0.0.
  HOST: z
    .string()
    .refine((host) => isIPv6(host) || /^[a-z0-9.-]+$/i.test(host))
    .default('127.0.0.1'),
  DIST_DIR: z
    .string()
    .refine((folder) => !folder.includes('\0'))
    .default('dist'),
  SITE_URL: z
    .string()
    .refine(isOrigin)
    .transform((value) => new URL(value).origin)
    .optional(),
});

/** Reads the settings from environment variables; an empty variable counts as not set. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(cures)
      .map((name) => [name, variables[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof cures));
    const lines = [...wrong].map(
      (name) => `${name} is ${JSON.stringify(given[name])}. ${cures[name]}`,
    );
    throw new ConfigError(lines.join('\n'));
  }
  const { PORT, HOST, DIST_DIR, SITE_URL } = parsed.data;
  return { port: PORT, host: HOST, distDir: DIST_DIR, siteUrl: SITE_URL };
}
