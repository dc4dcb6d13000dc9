// npm run load:answers: how long the answer to a sign-up takes, for an address in each state.
import { Hono } from 'hono';
import { mountRoutes } from '#src/server/app.ts';
import { openTestNewsletter } from '../support/testNewsletter.ts';
import { mailAddress, noon, signUpOf } from '../support/letterStore.ts';
import { printTable } from '../support/printTable.ts';

const rounds = 1_000;
const mostApart = 5;

const newsletter = await openTestNewsletter({
  SIGN_UPS_PER_HOUR_PER_CLIENT: '999999999',
  CONFIRMATIONS_PER_HOUR: '999999999',
});
const app = new Hono();
mountRoutes(app, { routes: [newsletter.mount], siteUrl: undefined, log: console.error });

const { store } = newsletter;
const { consent } = signUpOf('a@example.org');
for (const name of ['confirmed', 'left', 'erased', 'bounced']) {
  const address = mailAddress(`${name}@example.org`);
  await store.subscribers.importAll([{ address, topics: [], consent, confirmedAt: noon }], noon);
}
const idOf = async (name: string) =>
  (await store.subscribers.byAddress(mailAddress(`${name}@example.org`)))?.id ?? '';
await store.subscribers.leave(await idOf('left'), noon);
await store.subscribers.erase(await idOf('erased'), noon);
await store.suppressions.addAll(
  [{ address: mailAddress('bounced@example.org'), reason: 'bounce' }],
  noon,
);
await store.signUps.append([signUpOf('pending@example.org')]);
await store.signUps.settle({ limit: 10, now: noon, mailsPerHour: 1000 });

const states = ['unknown', 'pending', 'confirmed', 'left', 'erased', 'bounced'];
const times = new Map(states.map((state) => [state, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  // In turn, so that whatever else the machine does falls on all alike.
  for (const state of states) {
    const begun = performance.now();
    const answer = await app.request('/newsletter/sign-up/', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({
        address: `${state}@example.org`,
        consent: '2026-11-01',
      }).toString(),
    });
    await answer.text();
    if (answer.status !== 303) throw new Error(`${state}: ${answer.status}`);
    times.get(state)?.push(performance.now() - begun);
  }
}
await newsletter.end();

const medians = states.map((state) => {
  const sorted = (times.get(state) ?? []).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
});
printTable(
  'Time to answer a sign-up',
  ['state of the address', 'median ms'],
  states.map((state, index) => [state, (medians[index] ?? 0).toFixed(2)]),
);
const apart = Math.max(...medians) - Math.min(...medians);
console.log(`\nThe medians of ${rounds} answers each lie ${apart.toFixed(2)} ms apart.`);
if (!(apart <= mostApart)) {
  console.error(`That is more than ${mostApart} ms.`);
  process.exitCode = 1;
}
