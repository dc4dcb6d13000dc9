import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import type { Plan } from '#src/domain/plan/plan.ts';
import { planCalendar } from '#src/domain/plan/planCalendar.ts';

const plan: Plan = {
  id: 'walk',
  title: 'Walk, talk; repeat',
  weeks: 2,
  minutesPerWeek: 30,
  dimensions: ['reach'],
  steps: [
    {
      id: 'shoes',
      week: 1,
      minutes: 15,
      title: 'Find shoes, and a friend; both',
      do: 'Look under the bed.\nThen look in C:\\shoes.',
      words:
        'Would you walk with me? Ja, wir könnten über die Brücke gehen – vielleicht am Dienstag.',
    },
    { id: 'door', week: 1, minutes: 5, title: 'Open the door', do: 'Turn the handle.' },
    { id: 'hill', week: 2, minutes: 75, title: 'Up the hill', do: 'One foot, then the other.' },
  ],
};
const file = planCalendar(plan, {
  startsAt: { year: 2026, month: 12, day: 28, hour: 23, minute: 50 },
  stamp: '20261124T093000Z',
  address: 'https://example.org/plans/walk/',
  siteName: 'Wider Circle',
});
const events = new ICAL.Component(ICAL.parse(file) as unknown[])
  .getAllSubcomponents('vevent')
  .map((component) => new ICAL.Event(component));

describe('a plan as a calendar, read back by an independent parser', () => {
  test('has one event for each step, in order', () => {
    assert.deepEqual(
      events.map(({ summary }) => summary),
      plan.steps.map(({ title }) => title),
    );
  });

  test('gives back special characters, line ends and long lines unchanged', () => {
    const [first] = plan.steps;
    assert.ok(first?.words);
    assert.equal(
      events[0]?.description,
      `${first.do}\n\nWords to use: ${first.words}\n\nhttps://example.org/plans/walk/`,
    );
  });

  test('puts steps on days of their week, over the end of a year', () => {
    assert.deepEqual(
      events.map(({ startDate }) => startDate.toString()),
      ['2026-12-28T23:50:00', '2026-12-30T23:50:00', '2027-01-04T23:50:00'],
    );
  });

  test('lasts as long as the step, over midnight', () => {
    assert.equal(events[0]?.endDate.toString(), '2026-12-29T00:05:00');
    assert.equal(events[2]?.duration.toSeconds(), 75 * 60);
  });

  test('uses local times without a zone', () => {
    assert.ok(events.every(({ startDate }) => startDate.zone === ICAL.Timezone.localTimezone));
  });

  test('gives each event an id of its own that stays the same', () => {
    const ids = events.map(({ uid }) => uid);
    assert.equal(new Set(ids).size, 3);
    assert.equal(ids[0], 'walk-shoes-20261228T235000@example.org');
  });
});

describe('the file itself', () => {
  test('ends every line with CRLF and folds at 75 octets', () => {
    const lines = file.split('\r\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.length > 20);
    assert.ok(lines.every((line) => !/[\r\n]/.test(line)));
    assert.ok(Math.max(...lines.map((line) => Buffer.byteLength(line))) <= 75);
    assert.ok(
      lines.some((line) => line.startsWith(' ')),
      'a long line is folded',
    );
  });
});
