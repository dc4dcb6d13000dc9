import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SCRIPT = `
  const form = document.querySelector('form');
  let number = 1;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    number += 1;
    document.querySelector('legend').textContent = 'Question ' + number;
    form.reset();
  });
`;

/**
 * Writes a page with one question whose Continue changes one line of text: the least that a click
 * can cost in this browser on this machine, to read the other numbers by.
 */
export function writeBarePage(folder: string): void {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Bare</title>
</head><body><form><fieldset><legend>Question 1</legend>
<label><input type="radio" name="choice"> One choice</label></fieldset>
<button type="submit">Continue</button></form><script>${SCRIPT}</script></body></html>`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), html);
  writeFileSync(path.join(folder, '404.html'), '<!doctype html><title>Not found</title>');
}
