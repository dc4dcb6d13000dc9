import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { addressOf, builtFiles, readBuilt } from '../support/builtFiles.ts';
import { builtMails, sampleAddresses } from '../support/builtMails.ts';

const mails = builtMails();
const issues = mails.filter(({ mail }) => mail.dueAt !== undefined);

test('every letter and both answers to a sign-up are built as mails', () => {
  const letters = readdirSync('content/newsletter')
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''));
  assert.deepEqual(
    mails.map(({ mail }) => mail.name).sort(),
    [...letters, 'confirm', 'preferences'].sort(),
  );
});

for (const { mail, filled } of mails) {
  const { html, text } = filled;

  test(`the mail "${mail.name}" fetches nothing, runs nothing and is small enough for Gmail`, () => {
    assert.doesNotMatch(
      html,
      /<(?:img|script|link|iframe|form|input|video|audio|svg|object|base)\b/i,
    );
    assert.doesNotMatch(html, /\b(?:src|srcset|background|on[a-z]+)\s*=/i);
    assert.doesNotMatch(html, /url\(|@import|expression\(|javascript:/i);
    assert.ok(Buffer.byteLength(html) <= 100_000, `${Buffer.byteLength(html)} bytes`);
    // Gmail drops a style sheet of more than 8,192 characters whole.
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    assert.ok(style.length > 0 && style.length <= 8192, `${style.length} characters of style`);
  });

  test(`the mail "${mail.name}" knows a dark scheme and says which language it is in`, () => {
    assert.match(html, /<meta name="color-scheme" content="light dark">/);
    assert.match(html, /@media \(prefers-color-scheme:dark\)/);
    assert.match(html, /<html lang="[a-z-]+/i);
  });

  test(`the mail "${mail.name}" is sound HTML`, async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: {
        // What Outlook and old programs need is no longer in the standard.
        'no-deprecated-attr': 'off',
        'no-inline-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'no-conditional-comment': 'off',
        'attribute-allowed-values': 'off',
        'aria-label-misuse': 'off',
        'attribute-misuse': 'off',
        'prefer-native-element': 'off',
        'no-raw-characters': ['error', { relaxed: true }],
        'meta-refresh': 'error',
        'tel-non-breaking': 'off',
        'no-redundant-role': 'off',
      },
    });
    const { results } = await validator.validateString(html);
    assert.deepEqual(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
      ),
      [],
    );
  });

  test(`every link of the mail "${mail.name}" leads to a page that exists, in both forms`, () => {
    const pages = new Set(builtFiles('.html').map(addressOf));
    const own = Object.values(sampleAddresses);
    const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
    const inText = text.match(/https?:\/\/\S+/g) ?? [];
    assert.ok(inHtml.length > 0 && inText.length > 0);
    for (const address of [...inHtml, ...inText]) {
      if (own.includes(address)) continue;
      const { origin, pathname } = new URL(address);
      if (origin === sampleAddresses.site)
        assert.ok(pages.has(pathname), `${address} leads nowhere`);
      else assert.match(address, /^https:\/\/doi\.org\/|^https:\/\//);
    }
    const targets = (addresses: readonly string[]) =>
      new Set(addresses.map((address) => address.replace(/\/$/, '')));
    for (const address of targets(inText)) {
      assert.ok(targets(inHtml).has(address), `${address} is in the text alone`);
    }
  });

  test(`no line of the text mail "${mail.name}" is longer than 72, addresses aside`, () => {
    for (const line of text.split('\n')) {
      if (!/https?:\/\//.test(line)) assert.ok(line.length <= 72, line);
    }
  });
}

for (const { mail, filled } of issues) {
  test(`page, HTML mail and text mail of ${mail.name} say the same`, () => {
    const page = readBuilt(`newsletter/${mail.name}/index.html`);
    const prose = /<div class="prose"[^>]*>([\s\S]*?)<p class="signed"/.exec(page)?.[1] ?? '';
    const said = wordsOf(plain(prose));
    assert.ok(said.length > 300, `${said.length} words`);
    const inHtml = wordsOf(plain(filled.html)).join(' ');
    const inText = wordsOf(filled.text.replace(/https?:\/\/\S+/g, ' ')).join(' ');
    for (const [index] of said.entries()) {
      const few = said.slice(index, index + 3).join(' ');
      assert.ok(inHtml.includes(few), `the HTML mail lacks "${few}"`);
    }
    const words = new Set(inText.split(' '));
    for (const word of said) assert.ok(words.has(word), `the text mail lacks "${word}"`);
  });

  test(`${mail.name} can be left, changed and read on the web from both forms`, () => {
    for (const address of [
      sampleAddresses.leave,
      sampleAddresses.preferences,
      `${sampleAddresses.site}/newsletter/${mail.name}/`,
    ]) {
      assert.ok(filled.html.includes(`href="${address}"`), address);
      assert.ok(filled.text.includes(address), address);
    }
  });
}

test('a mail that answers a sign-up has one place for a reader’s address and no other', () => {
  for (const name of ['confirm', 'preferences']) {
    const mail = mails.find((one) => one.mail.name === name)?.mail;
    const marks = new Set(
      `${mail?.subject ?? ''}${mail?.html ?? ''}${mail?.text ?? ''}`.match(/\{\{\w+\}\}/g),
    );
    assert.deepEqual([...marks].sort(), ['{{site}}', `{{${name}}}`].sort());
  }
});

function plain(html: string): string {
  return html
    .replace(/<(style|head|sup)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
