import { createInterface } from 'node:readline/promises';

/** Where a task of the owner talks. */
export type Terminal = {
  readonly print: (line: string) => void;
  readonly warn: (line: string) => void;
  /** Asks a question that wants yes or no. Without a keyboard the answer is no. */
  readonly ask: (question: string) => Promise<boolean>;
  /** Shows how far something is: one line that changes, or a line now and then in a log. */
  readonly progress: (progress: Progress) => void;
  /** Leaves the last state of the progress standing. */
  readonly endProgress: () => void;
};

export type Progress = { readonly done: number; readonly of: number; readonly note: string };

/** A log gets a line for each tenth of the whole, and at the end. */
const stepsInALog = 10;
const barWidth = 24;
const redrawEvery = 100;

export type TerminalStreams = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: NodeJS.WritableStream;
  readonly now: () => number;
};

export function createTerminal({ input, output, errors, now }: TerminalStreams): Terminal {
  const isTty = output.isTTY === true;
  let drawnAt = -Infinity;
  let lastStep = -1;
  let isDrawn = false;
  let last: Progress | undefined;

  const draw = (progress: Progress) => {
    const line = isTty ? barOf(progress, output.columns ?? 80) : lineOf(progress);
    output.write(isTty ? `\r\u001b[K${line}` : `${line}\n`);
    isDrawn = isTty;
    drawnAt = now();
  };
  const clear = () => {
    if (isDrawn) output.write('\r\u001b[K');
    isDrawn = false;
  };

  return {
    print: (line) => {
      clear();
      output.write(`${line}\n`);
    },
    warn: (line) => {
      clear();
      errors.write(`${line}\n`);
    },
    async ask(question) {
      if (input.isTTY !== true) return false;
      const lines = createInterface({ input, output });
      const answer = await lines.question(`${question} [y/N] `);
      lines.close();
      return /^y(?:es)?$/i.test(answer.trim());
    },
    progress(progress) {
      last = progress;
      const step = progress.of === 0 ? 0 : Math.floor((progress.done / progress.of) * stepsInALog);
      const isDue = isTty ? now() - drawnAt >= redrawEvery : step > lastStep;
      lastStep = Math.max(step, lastStep);
      if (isDue) draw(progress);
    },
    endProgress() {
      if (last !== undefined && isTty) {
        draw(last);
        output.write('\n');
      }
      isDrawn = false;
      last = undefined;
      lastStep = -1;
    },
  };
}

function barOf(progress: Progress, columns: number): string {
  const { done, of } = progress;
  const filled = of === 0 ? barWidth : Math.round((done / of) * barWidth);
  const bar = '#'.repeat(filled) + '.'.repeat(barWidth - filled);
  return `[${bar}] ${lineOf(progress)}`.slice(0, columns - 1);
}

function lineOf({ done, of, note }: Progress): string {
  const share = of === 0 ? 100 : Math.floor((done / of) * 100);
  return `${share} % · ${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}${note === '' ? '' : ` · ${note}`}`;
}
