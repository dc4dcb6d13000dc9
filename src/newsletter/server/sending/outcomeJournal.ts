import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '#src/server/configError.ts';
import type { Settled } from '../store/newsletterStore.ts';

/** What became of mails of one run that its database has not heard of. It names nobody. */
export type UnsettledRun = {
  readonly issue: string;
  readonly sender: string;
  readonly settled: readonly Settled<string>[];
};

/**
 * Keeps outcomes beside the database for as long as it is away, so that a run can end meanwhile and
 * the next one neither loses a mail nor sends one twice.
 */
export type OutcomeJournal = {
  /** On disk when it resolves; returns the file's name. */
  keep(run: UnsettledRun): Promise<string>;
  /** Every run of an issue that is kept. */
  runsOf(issue: string): Promise<readonly UnsettledRun[]>;
  forget(run: UnsettledRun): Promise<void>;
};

const shape = z.object({
  issue: z.string(),
  sender: z.string(),
  settled: z.array(
    z.object({
      key: z.string(),
      at: z.number(),
      to: z.union([
        z.object({ state: z.enum(['sent', 'failed', 'uncertain']) }),
        z.object({ state: z.enum(['again', 'returned']), nextAt: z.number() }),
      ]),
      reply: z.string(),
    }),
  ),
});

/** A journal as files in the folder of what the server keeps. */
export function createOutcomeJournal(dataDir: string): OutcomeJournal {
  const nameOf = ({ issue, sender }: UnsettledRun) => `outcomes-${issue}-${sender}.json`;
  return {
    async keep(run) {
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      const file = join(dataDir, nameOf(run));
      // Written whole under another name first: half a list would be worse than none.
      const draft = await open(`${file}.draft`, 'w', 0o600);
      try {
        await draft.writeFile(`${JSON.stringify(run)}\n`);
        await draft.sync();
      } finally {
        await draft.close();
      }
      await rename(`${file}.draft`, file);
      return file;
    },
    async runsOf(issue) {
      const names = await readdir(dataDir).catch((): string[] => []);
      const files = names
        .filter((name) => name.startsWith(`outcomes-${issue}-`) && name.endsWith('.json'))
        .map((name) => join(dataDir, name));
      return Promise.all(files.map(readRun));
    },
    forget: (run) => rm(join(dataDir, nameOf(run)), { force: true }),
  };
}

async function readRun(file: string): Promise<UnsettledRun> {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new ConfigError(
      `${file} cannot be read (${(error as Error).message.split('\n')[0] ?? ''}). It says what became of mails of a run that was stopped. Move it away to send all the same: some of them may then go out twice.`,
    );
  }
}
