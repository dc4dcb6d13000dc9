import { test as base } from '@playwright/test';

type Watch = {
  /** Other origins that a test may talk to; none unless the test says so. */
  allowedOrigins: string[];
  /** Console errors that a test provokes on purpose, such as the one of a 404 answer. */
  expectedErrors: RegExp[];
};

/**
 * Playwright's `test`, whose pages fail the test on `console.error`, on an uncaught error and on
 * any request to another origin, in every window and worker of the test.
 */
export const test = base.extend<Watch>({
  allowedOrigins: [[], { option: true }],
  expectedErrors: [[], { option: true }],
  context: async ({ context, baseURL, allowedOrigins, expectedErrors }, use) => {
    const faults: string[] = [];
    const origins = new Set(allowedOrigins);
    if (baseURL !== undefined) origins.add(new URL(baseURL).origin);

    context.on('console', (message) => {
      if (message.type() === 'error') {
        faults.push(`console.error: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => {
      faults.push(`uncaught error: ${error.error().message}`);
    });
    context.on('request', (request) => {
      const address = new URL(request.url());
      const isNetwork = /^(https?|wss?):$/.test(address.protocol);
      if (isNetwork && !origins.has(address.origin)) {
        faults.push(`request to another origin: ${address.href}`);
      }
    });

    await use(context);

    const unexpected = faults.filter((fault) => !expectedErrors.some((error) => error.test(fault)));
    if (unexpected.length > 0) {
      throw new Error(`The page is not clean:\n  ${unexpected.join('\n  ')}`);
    }
  },
});

export { expect } from '@playwright/test';
