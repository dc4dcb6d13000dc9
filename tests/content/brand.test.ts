/** Builds a copy of the site with another host's settings, and reads what comes out. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copySite } from '../support/copySite.ts';

const settings = 'src/site/site.ts';

/** Replaces one setting; throws when it does not stand in the file as expected. */
function set(folder: string, from: string, to: string): void {
  const file = path.join(folder, settings);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${settings} has no "${from}"`);
  writeFileSync(file, text.replace(from, to));
}

function build(folder: string) {
  const astro = path.join(folder, 'node_modules/.bin/astro');
  return spawnSync(process.execPath, [astro, 'build'], { cwd: folder, encoding: 'utf8' });
}

describe('a site under another name', () => {
  let folder = '';
  const page = (file: string) => readFileSync(path.join(folder, 'dist', file), 'utf8');

  before(() => {
    folder = copySite();
    set(folder, "name: 'Wider Circle'", "name: 'Northgate Careers'");
    set(folder, "origin: 'https://widercircle.example'", "origin: 'https://northgate.example'");
    set(folder, "accent: '#2a3fb0'", "accent: '#7a1f4f'");
    set(
      folder,
      "newsletter: { kind: 'own-server' }",
      "newsletter: { kind: 'form', action: 'https://letters.example/join', emailField: 'EMAIL' }",
    );
    set(
      folder,
      'jobSearch: undefined',
      "jobSearch: 'https://jobs.example/find?q={keywords}&where={place}&lang=en'",
    );
    const { status, stdout, stderr } = build(folder);
    assert.equal(status, 0, stdout + stderr);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('carries the name, the address and the colour on its pages and in its feed', () => {
    const home = page('index.html');
    assert.match(home, /<title>[^<]*\| Northgate Careers<\/title>/);
    assert.match(home, /rel="canonical" href="https:\/\/northgate\.example\/"/);
    assert.match(home, /--accent:#7a1f4f/);
    assert.doesNotMatch(home, /Wider Circle/);
    assert.match(page('rss.xml'), /<title>Northgate Careers: guides<\/title>/);
    assert.match(page('sitemap-0.xml'), /https:\/\/northgate\.example\/guides\/weak-ties\//);
  });

  test('has a job search in the footer and in the guides on looking for work', () => {
    const form = /<form[^>]*action="https:\/\/jobs\.example\/find"[^]*?<\/form>/g;
    const [footer, ...others] = page('about/index.html').match(form) ?? [];
    assert.equal(others.length, 0);
    assert.match(footer ?? '', /<input type="hidden" name="lang" value="en"/);
    assert.match(footer ?? '', /<input[^>]*name="q"/);
    assert.match(footer ?? '', /<input[^>]*name="where"/);
    assert.equal(page('guides/where-jobs-come-from/index.html').match(form)?.length, 2);
    assert.equal(page('guides/weak-ties/index.html').match(form)?.length, 1);
  });

  test('has one newsletter form on each page: in the footer, after a guide or after a result', () => {
    const form = /<form[^>]*action="https:\/\/letters\.example\/join"[^>]*method="post"/g;
    assert.equal(page('about/index.html').match(form)?.length, 1);
    assert.equal(page('guides/weak-ties/index.html').match(form)?.length, 1);
    assert.match(page('quizzes/network-diversity/index.html'), form);
    assert.match(page('about/index.html'), /<input type="email" name="EMAIL"/);
    assert.match(page('about/index.html'), /Your address goes to letters\.example/);
  });

  test('has a page of the letter, and none that only a list of its own needs', () => {
    assert.match(page('newsletter/index.html'), /action="https:\/\/letters\.example\/join"/);
    const dist = path.join(folder, 'dist/newsletter');
    assert.equal(existsSync(path.join(dist, 'slots')), false);
    assert.equal(existsSync(path.join(dist, 'check-your-mail')), false);
  });

  test('lets forms go to those two places and no others', () => {
    assert.match(
      page('about/index.html'),
      /form-action 'self' https:\/\/letters\.example https:\/\/jobs\.example"/,
    );
  });
});

describe('a site without a newsletter', () => {
  let folder = '';
  before(() => {
    folder = copySite();
    set(folder, "newsletter: { kind: 'own-server' }", 'newsletter: undefined');
    const { status, stdout, stderr } = build(folder);
    assert.equal(status, 0, stdout + stderr);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('has no form, no page and no link of it', () => {
    const home = readFileSync(path.join(folder, 'dist/index.html'), 'utf8');
    assert.doesNotMatch(home, /<footer[^]*<form/);
    assert.doesNotMatch(home, /href="\/newsletter\//);
    assert.equal(existsSync(path.join(folder, 'dist/newsletter/index.html')), false);
    assert.equal(existsSync(path.join(folder, 'dist/newsletter/slots')), false);
  });
});

test('colours that cannot be read stop the build', () => {
  const folder = copySite();
  try {
    set(folder, "muted: '#5f554a'", "muted: '#cbbfae'");
    const { status, stdout, stderr } = build(folder);
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, /colours\.light\.muted on paper has a contrast of 1\.\d\d to 1/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
