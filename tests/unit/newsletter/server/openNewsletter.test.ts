import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { after, test } from 'node:test';
import type { MailOutcome } from '#src/newsletter/server/transport/mailer.ts';
import { readNewsletterConfig } from '#src/newsletter/server/newsletterConfig.ts';
import { type Newsletter, openNewsletter } from '#src/newsletter/server/openNewsletter.ts';
import { type FakeClock, fakeClock } from '../../../support/fakeClock.ts';
import { fakeMailer, type FakeMailer } from '../../../support/fakeMailer.ts';
import {
  day,
  hour,
  mailAddress,
  minute,
  noon,
  signUpOf,
  temporaryFolder,
} from '../../../support/letterStore.ts';

const { folder, remove } = temporaryFolder();
after(remove);
let folders = 0;

type Parts = {
  newsletter: Newsletter;
  mailer: FakeMailer;
  clock: FakeClock;
  lines: string[];
  links: string[];
};

/** A newsletter at work in a folder of its own, with days that pass in a second. */
function atWork(
  name: string,
  work: (parts: Parts) => Promise<void>,
  {
    answer,
    variables = {},
  }: {
    answer?: Parameters<typeof fakeMailer>[0];
    variables?: Record<string, string>;
  } = {},
): void {
  test(name, async () => {
    folders += 1;
    const clock = fakeClock(noon);
    const mailer = fakeMailer(answer);
    const lines: string[] = [];
    const links: string[] = [];
    const newsletter = await openNewsletter(
      readNewsletterConfig({
        DATA_DIR: path.join(folder, String(folders)),
        SITE_URL: 'https://example.org',
        ...variables,
      }),
      {
        clock,
        random: randomBytes,
        mailer,
        composeMail: (kind, link) => {
          links.push(link);
          return Promise.resolve({ subject: kind, html: `<a href="${link}">`, text: link });
        },
        log: (line) => lines.push(line),
      },
    );
    newsletter.startWorkers();
    try {
      await work({ newsletter, mailer, clock, lines, links });
    } finally {
      await newsletter.close();
      clock.stop();
    }
  });
}

/** Waits until something holds, for as long as a slow machine may need. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('It did not come to hold.');
}

const isIdle = (newsletter: Newsletter) => async () => {
  const { signUpsWaiting, mailsWaiting } = await newsletter.store.health();
  return signUpsWaiting + mailsWaiting === 0;
};

atWork('a sign-up leads to one mail whose link confirms', async ({ newsletter, mailer, links }) => {
  await newsletter.signUp(signUpOf('ada@example.org'));
  await until(() => mailer.attempts.length === 1);
  const [mail] = mailer.attempts;
  assert.equal(mail?.to.wire, 'ada@example.org');
  const token = /^https:\/\/example\.org\/newsletter\/confirm\/([\w-]+)\/$/.exec(
    links[0] ?? '',
  )?.[1];
  const { store, tokens } = newsletter;
  const result = await store.subscribers.confirm(tokens.confirmHash(token ?? ''), noon + hour);
  assert.equal(result.kind, 'confirmed');
  await until(isIdle(newsletter));
});

atWork('1,000 sign-ups for one address send one mail', async ({ newsletter, mailer }) => {
  const spellings = ['victim@example.org', 'Victim@Example.org', 'VICTIM@EXAMPLE.ORG'];
  await Promise.all(
    Array.from({ length: 1000 }, (_, index) =>
      newsletter.signUp(signUpOf(spellings[index % 3] ?? '', noon + index)),
    ),
  );
  await until(isIdle(newsletter));
  assert.equal(mailer.attempts.length, 1);
  const text = JSON.stringify(mailer.attempts[0]);
  assert.ok(
    !text.includes('2026-11') && !text.includes('/newsletter/"'),
    'nothing typed rides along',
  );
});

atWork(
  'over ten days of hourly sign-ups an address gets three mails at most',
  async ({ newsletter, mailer, clock }) => {
    const start = clock.now();
    for (let hours = 0; hours < 240; hours += 6) {
      clock.advance(Math.max(0, start + hours * hour - clock.now()));
      await newsletter.signUp(signUpOf('victim@example.org', clock.now()));
      await until(isIdle(newsletter));
    }
    assert.ok(mailer.attempts.length <= 3, `${mailer.attempts.length} mails`);
    assert.ok(mailer.attempts.length >= 2);
  },
);

const busyOnce = (_mail: unknown, earlier: number): MailOutcome =>
  earlier === 0
    ? { kind: 'refused', code: 450, reply: '450 later', permanent: false, about: 'recipient' }
    : { kind: 'accepted', reply: '250' };
atWork(
  'a confirmation mail that was put off goes out later, with the same Message-ID',
  async ({ newsletter, mailer, clock, lines }) => {
    await newsletter.signUp(signUpOf('ada@example.org'));
    await until(() => mailer.attempts.length === 2);
    await until(isIdle(newsletter));
    assert.ok(clock.now() >= noon + 5 * minute);
    assert.equal(new Set(mailer.attempts.map(({ messageId }) => messageId)).size, 1);
    assert.ok(lines.some((line) => /450 later/.test(line)));
    assert.ok(!lines.some((line) => line.includes('@')), 'no log names an address');
  },
  { answer: busyOnce },
);

atWork(
  'sign-ups beyond the limit of an hour wait for the next, and the owner is told once',
  async ({ newsletter, mailer, clock, lines }) => {
    // Together, since the clock of the test goes on whenever nothing is to be done.
    const readers = Array.from({ length: 12 }, (_, index) => `reader${index}@example.org`);
    await Promise.all(readers.map((reader) => newsletter.signUp(signUpOf(reader))));
    await until(() => mailer.attempts.length === 12);
    assert.ok(clock.now() >= noon + 2 * hour);
    assert.ok(lines.some((line) => /sign-ups wait/.test(line)));
  },
  { variables: { CONFIRMATIONS_PER_HOUR: '5' } },
);

atWork('unconfirmed sign-ups are gone after a month', async ({ newsletter, mailer, clock }) => {
  await newsletter.signUp(signUpOf('ada@example.org'));
  await until(() => mailer.attempts.length === 1);
  await until(isIdle(newsletter));
  clock.advance(31 * day);
  const { subscribers } = newsletter.store;
  await until(
    async () => (await subscribers.byAddress(mailAddress('ada@example.org'))) === undefined,
  );
});
