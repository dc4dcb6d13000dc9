import { contentHeight, expect, listen, quizFrame, settled, test } from '../support/embedTest.ts';
import { answer, answerAll, atQuestion, closeTeam } from '../support/takeQuiz.ts';

// A page, a frame and twelve questions: on a busy machine that takes its time.
test.describe.configure({ timeout: 90_000 });

for (const path of ['/plain', '/module', '/hostile', '/strict-policy', '/isolated']) {
  test(`on ${path} the quiz replaces its link, is named by it, and is as high as its content`, async ({
    page,
    host,
  }) => {
    await page.goto(host + path);
    const frame = await quizFrame(page);
    await expect(page.getByRole('link', { name: 'How varied is your network?' })).toBeHidden();
    await expect(page.locator('iframe')).toHaveAttribute('title', 'How varied is your network?');
    await expect(page.locator('iframe')).toBeVisible();

    const first = await settled(page, frame);
    await answer(frame, closeTeam[0] ?? null);
    await atQuestion(frame, 2);
    expect(await settled(page, frame)).toBeLessThan(first);
    await frame.getByRole('button', { name: 'Back' }).click();
    await atQuestion(frame, 1);
    expect(await settled(page, frame)).toBe(first);

    // The element is as wide as the room it has.
    const [room, width] = await page.evaluate(() => [
      document.querySelector('#after')?.clientWidth,
      document.querySelector('wider-circle')?.shadowRoot?.querySelector('iframe')?.clientWidth,
    ]);
    expect(width).toBe(room);
  });
}

test('an isolated page stays isolated with the quiz in it', async ({ page, host }) => {
  await page.goto(`${host}/isolated`);
  await quizFrame(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

for (const path of ['/isolated', '/strict-policy', '/hostile']) {
  test(`on ${path} the quiz is done to its end, and the result can be seen at once`, async ({
    page,
    host,
  }) => {
    await page.goto(host + path);
    const frame = await quizFrame(page);
    await answerAll(frame, closeTeam);
    await settled(page, frame);
    await expect(frame.getByRole('heading', { name: 'Your result' })).toBeInViewport();
  });
}

for (const path of ['/sandboxed', '/same-origin', '/credentialless', '/bare']) {
  test(`on ${path} the quiz is done to its end without a script of the host`, async ({
    page,
    host,
  }) => {
    await page.goto(host + path);
    const frame = await quizFrame(page);
    await answerAll(frame, closeTeam);
    // Nobody gives this frame its height, so it scrolls and shows that it does.
    expect(
      await frame.evaluate(() => getComputedStyle(document.documentElement).scrollbarWidth),
    ).toBe('auto');
    await expect(frame.getByRole('button', { name: /^Share my scores/ })).toHaveCount(0);
    if (path === '/sandboxed') expect(await frame.evaluate(() => origin)).toBe('null');
  });
}

test('the quiz is done to its end where storage throws and cookies are refused', async ({
  page,
  host,
}) => {
  await page.addInitScript(() => {
    if (window === window.top) return;
    const refused = {
      get: () => {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, refused);
    }
    Object.defineProperty(Document.prototype, 'cookie', refused);
  });
  await page.goto(`${host}/plain`);
  const frame = await quizFrame(page);
  expect(
    await frame.evaluate(() => {
      try {
        return Boolean(localStorage);
      } catch {
        return 'throws';
      }
    }),
  ).toBe('throws');
  await answerAll(frame, closeTeam);
  await settled(page, frame);
  await frame.getByRole('button', { name: 'Keep the scores on this device' }).click();
  await expect(frame.getByText('This browser keeps nothing for this site')).toBeVisible();
});

test('an element in a shadow root works, and its events come out', async ({ page, host }) => {
  const heard = await listen(page);
  await page.goto(`${host}/script-only`);
  await page.evaluate(() => {
    const box = document.createElement('div');
    document.querySelector('main')?.append(box);
    box.attachShadow({ mode: 'open' }).innerHTML =
      '<wider-circle quiz="network-diversity"><a href="/">Check</a></wider-circle>';
  });
  await quizFrame(page);
  await expect.poll(async () => (await heard()).map(({ type }) => type)).toContain('ready');
});

test('before the script or without it the page shows the link', async ({ page, host }) => {
  await page.goto(`${host}/no-script`);
  await expect(page.getByRole('link', { name: 'How varied is your network?' })).toBeVisible();
});

for (const path of ['/refused', '/sandboxed-page']) {
  test.describe('refused', () => {
    test.use({ expectedErrors: [/Content Security Policy/] });

    test(`on ${path} the link stays, and the room for the frame goes`, async ({ page, host }) => {
      await page.goto(host + path);
      const link = page.getByRole('link', { name: 'How varied is your network?' });
      await expect(link).toBeVisible();
      await expect(page.locator('iframe')).toHaveCount(0, { timeout: 10_000 });
      await expect(link).toBeVisible();
      const { height } = (await page.locator('wider-circle').boundingBox()) ?? { height: NaN };
      expect(height).toBeLessThan(40);
    });
  });
}

test('loading waits until the frame is near, and takes neither the focus nor the place', async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${host}/below`);
  await page.evaluate(() => customElements.whenDefined('wider-circle'));
  await page.locator('#search').focus();
  await page.waitForTimeout(500);
  expect(asked.filter((address) => address.includes('frame='))).toEqual([]);

  await page.evaluate(() => scrollTo(0, 5600));
  await quizFrame(page);
  await expect(page.locator('iframe')).toBeVisible();
  expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual([
    'search',
    5600,
  ]);
});

test('mounting and unmounting 50 times leaves no frame and no listener', async ({ page, host }) => {
  await page.goto(`${host}/script-only`);
  await page.evaluate(() => customElements.whenDefined('wider-circle'));
  const browser = await page.context().newCDPSession(page);
  const listeners = async (): Promise<number> => {
    const { result } = await browser.send('Runtime.evaluate', { expression: 'window' });
    const { listeners: found } = await browser.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    return found.filter(({ type }) => type === 'message').length;
  };
  const mount = (): Promise<void> =>
    page.evaluate(() => {
      const element = document.createElement('wider-circle');
      element.setAttribute('quiz', 'network-diversity');
      document.querySelector('main')?.append(element);
    });
  const unmount = (): Promise<void> =>
    page.evaluate(() => document.querySelector('wider-circle')?.remove());

  expect(await listeners()).toBe(0);
  for (let round = 0; round < 50; round += 1) {
    await mount();
    if (round % 10 === 0) await quizFrame(page);
    expect(await listeners()).toBe(1);
    await unmount();
  }
  expect(await listeners()).toBe(0);
  expect(page.frames()).toHaveLength(1);

  await mount();
  await atQuestion(await quizFrame(page), 1);
});

test('moving an element, and another quiz in it, start it anew with one listener', async ({
  page,
  host,
}) => {
  const heard = await listen(page);
  await page.goto(`${host}/plain`);
  await quizFrame(page);
  await page.evaluate(() => {
    const element = document.querySelector('wider-circle');
    if (element) document.querySelector('main')?.prepend(element);
    element?.setAttribute('quiz', 'network-diversity');
  });
  await expect
    .poll(async () => (await heard()).filter(({ type }) => type === 'ready').length)
    .toBe(2);
  await expect(page.locator('iframe')).toHaveCount(1);
  await settled(page, await quizFrame(page));
});

test('ten on a page follow 100 changes of width, and move little else', async ({
  page,
  host,
}, info) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    if (window !== window.top) return;
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${host}/script-only`);
  const settled = await page.evaluate(async () => {
    const box = document.createElement('div');
    document.querySelector('main')?.append(box);
    let ready = 0;
    let last = 0;
    box.addEventListener('wider-circle-ready', () => {
      ready += 1;
    });
    box.addEventListener('wider-circle-height', () => {
      last = performance.now();
    });
    const wait = (time: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, time));
    for (let number = 0; number < 10; number += 1) {
      const element = document.createElement('wider-circle');
      element.setAttribute('quiz', 'network-diversity');
      box.append(element);
      element.scrollIntoView();
      while (ready <= number) await wait(20);
    }
    scrollTo(0, 0);
    await wait(500);
    const times: number[] = [];
    for (let change = 0; change < 100; change += 1) {
      const start = performance.now();
      box.style.width = `${320 + ((change * 337) % 900)}px`;
      do await wait(50);
      while (performance.now() - Math.max(start, last) < 150);
      times.push(Math.max(0, last - start));
    }
    return times.sort((a, b) => a - b);
  });
  const off = () =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .map(async (frame) => {
          const element = await frame.frameElement();
          const given = await element.evaluate((shown) => (shown as HTMLElement).offsetHeight);
          return given - (await contentHeight(frame));
        }),
    );
  await expect.poll(off, 'given height less the content’s').toEqual(Array(10).fill(0));
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  expect(shift).toBeLessThan(0.1);
  const [median = 0, most = 0] = [settled[50], settled[99]];
  const note = `settled after ${median.toFixed(0)} ms (median), ${most.toFixed(0)} ms (most); shift ${shift.toFixed(4)}`;
  info.annotations.push({ type: 'measured', description: note });
  console.log(note);
});
