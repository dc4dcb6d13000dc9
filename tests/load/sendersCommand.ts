/**
 * npm run load:senders -- [runs] [recipients] [senders]
 *
 * Several sending processes on one database, over real SMTP, on SQLite and on PostgreSQL. Fails when
 * anybody gets two copies or none.
 */
import path from 'node:path';
import { temporaryFolder } from '../support/letterStore.ts';
import { startPostgres } from '../support/postgresServer.ts';
import { printTable } from '../support/printTable.ts';
import { sendWithSeveral } from '../support/sendWithSeveral.ts';

const runs = Number(process.argv[2] ?? 20);
const recipients = Number(process.argv[3] ?? 1000);
const senders = Number(process.argv[4] ?? 4);

const { folder, remove } = temporaryFolder();
const postgres = await startPostgres({ safe: true });
try {
  const rows: string[][] = [];
  for (const database of [
    { kind: 'sqlite', file: path.join(folder, 'senders.sqlite') } as const,
    { kind: 'postgres', url: await postgres.newDatabase() } as const,
  ]) {
    const report = await sendWithSeveral({ database, senders, runs, recipients, connections: 5 });
    rows.push([
      database.kind,
      String(report.mails),
      String(report.duplicates),
      String(report.missing),
      (report.mails / report.seconds).toFixed(0),
    ]);
    if (report.duplicates + report.missing > 0) process.exitCode = 1;
  }
  printTable(
    `${senders} senders, ${runs} issues, ${recipients} readers each`,
    ['', 'mails', 'twice', 'missing', 'mails/s'],
    rows,
  );
} finally {
  await postgres.remove();
  remove();
}
