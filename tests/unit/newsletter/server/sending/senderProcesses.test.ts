import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { DatabaseConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { temporaryFolder } from '../../../../support/letterStore.ts';
import { type PostgresServer, startPostgres } from '../../../../support/postgresServer.ts';
import { sendWithKills } from '../../../../support/sendWithKills.ts';
import { sendWithSeveral } from '../../../../support/sendWithSeveral.ts';

const { folder, remove } = temporaryFolder();
let postgres: PostgresServer | undefined;
before(async () => {
  postgres = await startPostgres();
});
after(async () => {
  await postgres?.remove();
  remove();
});

const databases: Readonly<Record<string, (name: string) => Promise<DatabaseConfig>>> = {
  sqlite: (name) => Promise.resolve({ kind: 'sqlite', file: path.join(folder, `${name}.sqlite`) }),
  postgres: async () => {
    if (postgres === undefined) throw new Error('PostgreSQL was not started.');
    return { kind: 'postgres', url: await postgres.newDatabase() };
  },
};

for (const [kind, newDatabase] of Object.entries(databases)) {
  describe(`sender processes on ${kind}`, () => {
    test('killed six times at random, they lose nobody and repeat no more than was under way', async () => {
      const database = await newDatabase('kills');
      const report = await sendWithKills({ database, recipients: 240, kills: 6, connections: 4 });
      assert.equal(report.lost, 0);
      assert.equal(report.invented, 0);
      assert.equal(report.differentIds, 0);
      assert.ok(report.kills >= 4, `killed only ${report.kills} times`);
      assert.ok(report.duplicates <= report.kills * report.connections, JSON.stringify(report));
      const { sent, uncertain } = report.counts;
      assert.equal(sent + uncertain, 240, JSON.stringify(report.counts));
    });

    test('four at once send each reader one copy', async () => {
      const database = await newDatabase('several');
      const report = await sendWithSeveral({
        database,
        senders: 4,
        runs: 2,
        recipients: 200,
        connections: 4,
      });
      assert.deepEqual([report.mails, report.duplicates, report.missing], [400, 0, 0]);
    });
  });
}
