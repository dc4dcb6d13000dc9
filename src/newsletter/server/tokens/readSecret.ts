import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '#src/server/configError.ts';
import type { Random } from '../clock.ts';
import type { NewsletterConfig } from '../newsletterConfig.ts';

const bytes = 32;

/**
 * The site's secret: as set, else from `secret` in the data folder, made there at the first start.
 * Links in letters that are out depend on it, so it must be backed up with the data.
 *
 * @throws {ConfigError} when the file holds something else, or cannot be read or made
 */
export function readSecret(
  { secret, dataDir }: Pick<NewsletterConfig, 'secret' | 'dataDir'>,
  random: Random,
): Uint8Array {
  if (secret !== undefined) return secret;
  const file = join(dataDir, 'secret');
  try {
    return parsed(file) ?? made(file, dataDir, random);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      `The newsletter's secret cannot be kept in ${file} (${code}). Let this user write in ${dataDir}, or set NEWSLETTER_SECRET.`,
    );
  }
}

function parsed(file: string): Uint8Array | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const secret = Buffer.from(text, 'base64url');
  if (/^[\w-]+$/.test(text) && secret.length >= bytes) return secret;
  throw new ConfigError(
    `${file} holds no secret. Restore it from a backup: with another secret no link in letters that are out works any more.`,
  );
}

/** Written whole under another name and then given its own, so that two first starts share one. */
function made(file: string, dataDir: string, random: Random): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${Buffer.from(random(6)).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${Buffer.from(random(bytes)).toString('base64url')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = parsed(file);
  if (secret === undefined) throw new Error(`${file} vanished`);
  return secret;
}
