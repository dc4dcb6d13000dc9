import type { WorkerReply, WorkerRequest } from './contactsWorker.ts';

/** A worker with a contact list inside; `end` takes the list out of memory. */
export type ContactsReader = {
  read(file: File): void;
  replace(shown: readonly number[], passedOver: readonly number[]): void;
  end(): void;
};

/** Starts the worker that reads a list, and tells what it says. */
export function startContactsReader(onReply: (reply: WorkerReply) => void): ContactsReader {
  const worker = new Worker(new URL('./contactsWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    onReply(data);
  });
  worker.addEventListener('error', () => {
    onReply({
      is: 'refusal',
      reason: 'no-worker',
      what: 'The part of this page that reads files did not start, or ran out of memory.',
      cure: 'Reload the page and choose the file again. If that does not help, try another browser.',
    });
  });
  const ask = (request: WorkerRequest): void => {
    worker.postMessage(request);
  };
  return {
    read: (file) => {
      ask({ do: 'read', file });
    },
    replace: (shown, passedOver) => {
      ask({ do: 'replace', shown, passedOver });
    },
    end: () => {
      worker.terminate();
    },
  };
}
