import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createTerminal } from '#src/newsletter/server/owner/terminal.ts';

function terminalOf(isTTY: boolean) {
  let written = '';
  const output = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  let now = 0;
  const terminal = createTerminal({
    input: Object.assign(new PassThrough(), { isTTY: false }),
    output,
    errors: new PassThrough(),
    now: () => now,
  });
  return { terminal, written: () => written, pass: (time: number) => (now += time) };
}

test('on a terminal one line shows how far it is, no wider than the window', () => {
  const { terminal, written, pass } = terminalOf(true);
  for (let done = 0; done <= 1000; done += 1) {
    pass(1);
    terminal.progress({ done, of: 1000, note: 'a rather long note about what it is waiting for' });
  }
  terminal.endProgress();
  const frames = written().split('\r\u001b[K').slice(1);
  assert.ok(frames.length >= 5 && frames.length <= 15, String(frames.length));
  assert.match(frames.at(-1) ?? '', /^\[#{24}\] 100 % · 1,000 of 1,000/);
  for (const frame of frames) assert.ok(frame.trimEnd().length < 60, frame);
});

test('in a log a tenth is a line, and nothing is drawn over', () => {
  const { terminal, written } = terminalOf(false);
  for (let done = 0; done <= 1000; done += 1) terminal.progress({ done, of: 1000, note: '' });
  terminal.endProgress();
  const lines = written().trim().split('\n');
  assert.equal(lines.length, 11);
  assert.equal(lines.at(-1), '100 % · 1,000 of 1,000');
  assert.ok(!written().includes('\r'));
});

test('a line that comes in between leaves no half a bar behind', () => {
  const { terminal, written, pass } = terminalOf(true);
  pass(1000);
  terminal.progress({ done: 1, of: 2, note: '' });
  terminal.print('A line.');
  assert.match(written(), /\r\u001b\[KA line\.\n$/);
});

test('without a keyboard the answer is no', async () => {
  assert.equal(await terminalOf(true).terminal.ask('Send it?'), false);
});
