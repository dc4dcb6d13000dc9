import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Answers } from '#src/domain/quiz/quiz.ts';
import { scoreQuiz } from '#src/domain/quiz/scoreQuiz.ts';
import {
  contentHeight,
  expect,
  givenHeight,
  type Heard,
  listen,
  quizFrame,
  settled,
  test,
} from '../support/embedTest.ts';
import { networkDiversity as quiz } from '../support/networkDiversity.ts';
import { answer, answerAll, atQuestion, type Choices, closeTeam } from '../support/takeQuiz.ts';

// A page, a frame and twelve questions: on a busy machine that takes its time.
test.describe.configure({ timeout: 90_000 });

const messages = 10_000;

test('the host hears how far a person is, and nothing about the result', async ({ page, host }) => {
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answerAll(frame, closeTeam);
  await expect.poll(async () => kinds(await heard())).toContain('complete');

  const events = (await heard()).filter(({ type }) => type !== 'message');
  expect(events.filter(({ type }) => type === 'progress').map(({ detail }) => detail)).toEqual(
    Array.from({ length: 13 }, (_, passed) => expect.objectContaining({ passed, of: 12 })),
  );
  expect([...new Set(kinds(events))].sort()).toEqual(['complete', 'height', 'progress', 'ready']);
  for (const { detail } of await heard()) {
    expect(
      Object.keys(detail as object)
        .sort()
        .join(),
    ).toMatch(/^frame,(height,)?(of,passed,)?type(,wc)?$/);
  }
});

test('after a press the host gets the overall number and the bands, no answer and no more', async ({
  page,
  host,
}) => {
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answerAll(frame, closeTeam);
  const origin = new URL(host).host;
  await expect(frame.getByText('It never gets your answers.')).toBeVisible();
  await settled(page, frame);
  await frame.getByRole('button', { name: `Share my scores with ${origin}` }).click();
  await expect(frame.getByText('Shared: the overall number and the bands.')).toBeVisible();

  const score = scoreQuiz(quiz, answersOf(closeTeam));
  const bandOf = (value = NaN) => quiz.bands.findLast(({ from }) => value >= from)?.id;
  const scores = {
    quiz: 'network-diversity',
    version: quiz.version,
    overall: score.overallRounded,
    bands: Object.fromEntries(quiz.dimensions.map(({ id }) => [id, bandOf(score.rounded[id])])),
  };
  expect(scores.overall).toBeGreaterThan(0);
  const shared = (await heard()).filter(({ type }) => type === 'scores');
  expect(shared.map(({ detail }) => (detail as { scores: unknown }).scores)).toEqual([scores]);
});

test('10,000 forged and malformed messages change nothing', async ({ page, host }) => {
  test.setTimeout(180_000);
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answer(frame, closeTeam[0] ?? null);
  await atQuestion(frame, 2);
  const before = await settled(page, frame);
  const eventsBefore = (await heard()).filter(({ type }) => type !== 'message').length;

  const id = new URL(frame.url()).searchParams.get('frame') ?? '';
  expect(id).toMatch(/^\d+-\d+$/);
  const forged = fc.sample(forgedMessage(id), { numRuns: messages, seed: 4 });
  // From the page itself, and from a frame of somebody else, to the page and into our frame.
  await page.evaluate(async (all) => {
    const other = document.createElement('iframe');
    other.srcdoc = '<p>Another frame</p>';
    document.body.append(other);
    await new Promise((resolve) => {
      other.onload = resolve;
    });
    const sayAsOther = (
      other.contentWindow as (Window & { Function: FunctionConstructor }) | null
    )?.Function('message', 'parent.postMessage(message, "*")') as (message: unknown) => void;
    const inside = document
      .querySelector('wider-circle')
      ?.shadowRoot?.querySelector('iframe')?.contentWindow;
    for (const message of all) {
      postMessage(message);
      sayAsOther(message);
      inside?.postMessage(message, '*');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    other.remove();
  }, forged);

  // 20,000 messages are counted where they are, as fetching them takes too long.
  const [fromFrame, told] = await page.evaluate(() => {
    const { heard: all } = window as unknown as { heard: { type: string }[] };
    const events = all.filter(({ type }) => type !== 'message').length;
    return [events, all.length - events];
  });
  expect(told).toBeGreaterThan(2 * messages);
  expect(fromFrame).toBe(eventsBefore);
  expect(await givenHeight(page)).toBe(before);
  await atQuestion(frame, 2);
  expect(await frame.evaluate(() => document.documentElement.dataset['scheme'])).toBeUndefined();

  // What is real is heard as before.
  await page.evaluate(() => {
    (window as unknown as { heard: unknown[] }).heard.length = 0;
  });
  await answer(frame, closeTeam[1] ?? null);
  await expect.poll(async () => kinds(await heard())).toContain('progress');
});

test('a page of another origin in our frame is not believed', async ({ page, host }) => {
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  const id = new URL((await quizFrame(page)).url()).searchParams.get('frame') ?? '';
  const before = await givenHeight(page);
  const said = [id, { type: 'height', height: 5000 }, { type: 'complete' }];
  await page.evaluate(
    async ([address, fragment]) => {
      const frame = document.querySelector('wider-circle')?.shadowRoot?.querySelector('iframe');
      if (!frame) throw new Error('no frame');
      await new Promise((resolve) => {
        frame.onload = resolve;
        frame.src = address;
      });
      frame.src = address + fragment;
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    [`${host}/attacker`, `#${encodeURIComponent(JSON.stringify(said))}`] as const,
  );
  expect(kinds(await heard()).filter((type) => type === 'message').length).toBeGreaterThan(2);
  expect(kinds(await heard())).not.toContain('complete');
  expect(await givenHeight(page)).toBe(before);
});

test('our own page is believed only in the right frame and under its id', async ({
  page,
  host,
}) => {
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  const address = (await quizFrame(page)).url();
  const readyOf = async (type: string) =>
    (await heard()).filter(
      (one) => one.type === type && (one.detail as { type: string }).type === 'ready',
    ).length;
  await expect.poll(() => readyOf('ready')).toBe(1);

  // The right origin and id from the wrong window.
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, address);
  await expect.poll(() => readyOf('message')).toBe(2);
  // The right origin and window with the wrong id.
  await page.evaluate(
    (src) => {
      const frame = document.querySelector('wider-circle')?.shadowRoot?.querySelector('iframe');
      if (frame) frame.src = src;
    },
    address.replace('frame=', 'frame=0'),
  );
  await expect.poll(() => readyOf('message')).toBe(3);
  expect(await readyOf('ready')).toBe(1);
});

test('in WordPress the frame gives its height and asks for its links to be opened', async ({
  page,
  host,
}) => {
  const heard = await listen(page);
  await page.goto(`${host}/wordpress`);
  const frame = await quizFrame(page);
  await frame.getByRole('link', { name: 'Wider Circle' }).click();
  const secret = 'aB3dE6gH9j';
  const link = `${new URL(frame.url()).origin}/quizzes/network-diversity/`;
  await expect
    .poll(async () => (await heard()).map(({ detail }) => detail))
    .toEqual(
      expect.arrayContaining([
        { message: 'height', value: await contentHeight(frame), secret },
        { message: 'link', value: link, secret },
      ]),
    );
});

test('a change of colours reaches the frame at once, and the person stays where they are', async ({
  page,
  host,
}) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  await answer(frame, closeTeam[0] ?? null);
  await atQuestion(frame, 2);
  const ground = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await set(page, 'theme', 'dark');
  await expect.poll(ground).not.toBe(light);
  await set(page, 'surface', '#ffffff');
  await set(page, 'accent', '#ffdd00');
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await atQuestion(frame, 2);
  await expect
    .poll(() => warnings)
    .toContainEqual(
      expect.stringMatching(
        /^Wider Circle: accent #ffdd00 on #ffffff has a contrast of 1\.35 to 1, .* shown as #/,
      ),
    );
  await set(page, 'radius', 'round');
  await expect
    .poll(() => warnings)
    .toContainEqual('Wider Circle: radius "round" cannot be used. Write 0 to 32px, or up to 2rem.');
});

function set(page: Page, name: string, value: string): Promise<void> {
  return page.evaluate(
    ([attribute, text]) => document.querySelector('wider-circle')?.setAttribute(attribute, text),
    [name, value] as const,
  );
}

const kinds = (heard: readonly Heard[]): string[] => heard.map(({ type }) => type);

/** Messages that look more or less like ours, with the frame's id right or wrong. */
function forgedMessage(id: string): fc.Arbitrary<unknown> {
  const near = fc.record(
    {
      wc: fc.constantFrom(1, 1, 1, 2, '1', null),
      frame: fc.constantFrom(id, '', 'x', `${id} `, null, 7),
      type: fc.constantFrom(
        'ready',
        'height',
        'progress',
        'complete',
        'scores',
        'Theme',
        '__proto__',
      ),
      height: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
      ),
      passed: fc.nat(12),
      of: fc.constant(12),
      scores: fc.record({
        quiz: fc.string(),
        version: fc.nat(),
        bands: fc.dictionary(fc.string(), fc.string()),
      }),
      theme: fc.dictionary(fc.constantFrom('theme', 'accent', 'surface'), fc.string()),
    },
    { requiredKeys: ['wc', 'frame', 'type'] },
  );
  const theme = fc.record({
    wc: fc.constantFrom(1, 2),
    frame: fc.constantFrom('', 'x', `${id}0`),
    type: fc.constant('theme'),
    theme: fc.constant({ theme: 'dark', surface: '#000000' }),
  });
  return fc.oneof(near, theme, fc.jsonValue());
}

/** The answers that the choices of `takeQuiz` come to. */
function answersOf(choices: Choices): Answers {
  return Object.fromEntries(
    quiz.questions.flatMap((question, index): [string, string | string[]][] => {
      const choice = choices[index] ?? null;
      const ids = question.options.map(({ id }) => id);
      if (choice === null) return [];
      const chosen = [choice].flat().map((number) => ids[number] ?? '');
      return [[question.id, typeof choice === 'number' ? (chosen[0] ?? '') : chosen]];
    }),
  );
}
