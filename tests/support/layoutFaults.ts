import type { Page } from '@playwright/test';

/** What makes the page scroll sideways: each element that ends right of the window, or nothing. */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => {
        const right = Math.round(element.getBoundingClientRect().right);
        return `<${element.localName} class="${element.className.toString()}"> ends at ${right} of ${width} px`;
      });
    return [`the page is ${root.scrollWidth} px wide in a window of ${width} px`, ...wide];
  });
}

/** Elements whose own text is cut off by `overflow: hidden`; text for screen readers only is left out. */
export function cutOffText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = /hidden|clip/;
        const isForEyes = element.clientWidth > 2 && element.clientHeight > 2;
        const hasText = element.textContent.trim() !== '';
        const isCutAcross = hides.test(overflowX) && element.scrollWidth > element.clientWidth + 2;
        const isCutDown = hides.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
        return isForEyes && hasText && (isCutAcross || isCutDown);
      })
      .map((element) => {
        return `<${element.localName} class="${element.className}"> cuts off "${element.textContent.trim().slice(0, 60)}"`;
      }),
  );
}
