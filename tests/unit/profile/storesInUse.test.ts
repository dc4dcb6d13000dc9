import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The files that touch a store of the browser, with what they touch. */
const touching: Readonly<Record<string, readonly string[]>> = {
  'profile/deviceStorage.ts': ['localStorage'],
  // It also looks into what the site does not use, to prove that nothing is there.
  'profile/eraseDevice.ts': ['caches', 'indexedDB', 'localStorage', 'sessionStorage'],
  // It stands in every page, where an import would cost a file.
  'search/slashKey.ts': ['localStorage'],
};

test('the site keeps things in localStorage alone, and few files touch it', () => {
  const src = new URL('../../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:astro|tsx?)$/.test(file) && !/^(?:server|newsletter\/server|desk)\//.test(file),
  );
  assert.ok(files.length > 200);
  const found = files.flatMap((file) => {
    const code = readFileSync(new URL(file, src), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
    const uses = code.matchAll(
      /\b(localStorage|sessionStorage|indexedDB|caches|cookieStore|serviceWorker)(?=\.|\)|\[| as )|\bdocument\.(cookie)/g,
    );
    const names = [...uses].map(([, store, cookie]) => store ?? cookie ?? '');
    return names.length === 0 ? [] : [[file, [...new Set(names)].sort()] as const];
  });
  assert.deepEqual(Object.fromEntries(found.sort()), touching);
});
