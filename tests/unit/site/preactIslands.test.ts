import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preactIslands } from '#src/site/preactIslands.ts';

/** The names of the Vite plugins that the integration brings, and of the renderers. */
async function setUp() {
  const plugins: string[] = [];
  const renderers: string[] = [];
  const options = {
    command: 'build',
    addRenderer: ({ name }: { name: string }) => renderers.push(name),
    injectScript: () => undefined,
    updateConfig: ({ vite }: { vite: { plugins: { name: string }[] } }) => {
      plugins.push(...vite.plugins.map(({ name }) => name));
    },
  };
  await preactIslands().hooks['astro:config:setup']?.(options as never);
  return { plugins, renderers };
}

test('it renders with Preact, and Babel compiles nothing', async () => {
  const { plugins, renderers } = await setUp();
  assert.deepEqual(renderers, ['@astrojs/preact']);
  assert.ok(!plugins.includes('vite:preact-jsx'), plugins.join());
});

test('the rest of what Preact brings is still there, such as reloading in development', async () => {
  const { plugins } = await setUp();
  assert.ok(plugins.includes('prefresh'), plugins.join());
  assert.ok(plugins.includes('@astrojs/preact:environment'), plugins.join());
});
