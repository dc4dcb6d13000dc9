/**
 * npm run load:kill -- [kills] [recipients] [sqlite|postgres]
 *
 * Sends an issue over real SMTP while the sending process is killed (SIGKILL) at random moments and
 * started again, on both databases. Fails when anybody is lost, when more copies go out twice than
 * were under way, or when two copies for one reader have different Message-IDs.
 */
import path from 'node:path';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { temporaryFolder } from '../support/letterStore.ts';
import { startPostgres } from '../support/postgresServer.ts';
import { printTable } from '../support/printTable.ts';
import { type KillReport, sendWithKills } from '../support/sendWithKills.ts';

const kills = Number(process.argv[2] ?? 200);
const recipients = Number(process.argv[3] ?? kills * 25);
const only = process.argv[4];
const connections = 5;

const { folder, remove } = temporaryFolder();
const postgres = only === 'sqlite' ? undefined : await startPostgres({ safe: true });
try {
  const reports: [string, KillReport][] = [];
  const databases: DatabaseConfig[] = [];
  if (only !== 'postgres')
    databases.push({ kind: 'sqlite', file: path.join(folder, 'kill.sqlite') });
  if (postgres !== undefined)
    databases.push({ kind: 'postgres', url: await postgres.newDatabase() });
  for (const database of databases) {
    const report = await sendWithKills({
      database,
      recipients,
      kills,
      connections,
      onKill: (count) => {
        if (count % 20 === 0) console.log(`${database.kind}: killed ${count} times`);
      },
    });
    reports.push([database.kind, report]);
  }
  const row = (name: string, figure: (report: KillReport) => number | string) => [
    name,
    ...reports.map(([, report]) => String(figure(report))),
  ];
  printTable(
    'A send that is killed again and again',
    ['', ...reports.map(([kind]) => kind)],
    [
      row('recipients', (report) => report.recipients),
      row('kills', (report) => report.kills),
      row('mails under way at most', (report) => report.connections),
      row('lost', (report) => report.lost),
      row('written down as sent, never seen', (report) => report.invented),
      row('copies beyond the first', (report) => report.duplicates),
      row('  a kill', (report) => (report.duplicates / report.kills).toFixed(2)),
      row('readers with two Message-IDs', (report) => report.differentIds),
      row('sent', (report) => report.counts.sent),
      row('uncertain, for the owner to decide', (report) => report.counts.uncertain),
      row('seconds', (report) => report.seconds.toFixed(0)),
    ],
  );
  const isBad = ({ lost, invented, differentIds, duplicates, kills: done }: KillReport) =>
    lost + invented + differentIds > 0 || duplicates > done * connections;
  if (reports.some(([, report]) => isBad(report))) {
    console.error('\nA bound was broken.');
    process.exitCode = 1;
  }
} finally {
  await postgres?.remove();
  remove();
}
