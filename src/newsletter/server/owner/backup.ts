import { stat } from 'node:fs/promises';
import { cannotWrite } from './cannotWrite.ts';
import { OwnerError, type OwnerTask } from './ownerTask.ts';

export const backup: OwnerTask = {
  name: 'backup',
  summary: 'Copies the SQLite database into a file while the server runs.',
  words: ['FILE'],
  options: {},
  help: {},
  notes:
    'To go back to it: stop the server, put the file in the place of data/newsletter.sqlite, and delete\n' +
    'newsletter.sqlite-wal and newsletter.sqlite-shm beside it. Keep data/secret with the copy: without it\n' +
    'the links in old letters are dead. PostgreSQL has pg_dump.',
  async run({ newsletter: { store }, terminal }, { words }) {
    const [file = ''] = words;
    if (store.kind === 'postgres') {
      throw new OwnerError('The list is in PostgreSQL. Copy it with pg_dump "$DATABASE_URL".');
    }
    if ((await stat(file).catch(() => undefined)) !== undefined) {
      throw new OwnerError(`${file} is there already. Give another name.`);
    }
    await store.backup(file).catch((error: unknown) => {
      throw cannotWrite(file, error);
    });
    const { size } = await stat(file);
    terminal.print(
      `${file}, ${(size / 1_000_000).toFixed(1)} MB. It holds addresses: keep it as safe.`,
    );
    return 0;
  },
};
