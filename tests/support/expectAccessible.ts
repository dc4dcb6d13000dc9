import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer changes with the colours; the others see the same page in light and dark. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Fails with each fault that axe finds in the page, or in one frame of it, as it stands: by all rules
 * in light, and by those about colours in dark. It leaves the page in light and without motion.
 *
 * axe runs inside the page, since its builder for Playwright opens a second page each time.
 */
export async function expectAccessible(page: Page, frame: Frame = page.mainFrame()): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await runAxe(frame, { runOnly: { type: 'rule', values: colorRules } });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const light = await runAxe(frame, { runOnly: { type: 'tag', values: tags } });

  expect(light.passes.length, 'axe looked at hardly anything').toBeGreaterThan(10);
  expect(dark.passes.length, 'axe saw no colours in dark').toBeGreaterThan(0);
  expect({ light: faultsIn(light), dark: faultsIn(dark) }).toEqual({ light: [], dark: [] });
}

async function runAxe(frame: Frame, options: RunOptions): Promise<AxeResults> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  return frame.evaluate(
    (given) => {
      const { axe } = window as unknown as {
        axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
      };
      return axe.run(document, given);
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
}

function faultsIn({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.html}\n    ${node.failureSummary ?? ''}`),
  );
}
