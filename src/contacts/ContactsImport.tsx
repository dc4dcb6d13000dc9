import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContactsReport } from '#src/domain/contacts/contactsReport.ts';
import { forgetMapArrivals } from '#src/profile/mapArrivals.ts';
import type { ContactsResultProps } from './ContactsResult.tsx';
import { type ContactsReader, startContactsReader } from './contactsReader.ts';
import type { Suggestion, WorkerReply } from './contactsWorker.ts';
import type { KindLabels } from './kindNames.ts';

type Props = {
  readonly kindLabels: KindLabels;
  /** The largest file that is read, in words. */
  readonly limit: string;
};

type State =
  | { readonly at: 'start' }
  | { readonly at: 'refused'; readonly what: string; readonly cure: string }
  | { readonly at: 'reading'; readonly share: number }
  | {
      readonly at: 'done';
      readonly report: ContactsReport;
      readonly suggestions: readonly Suggestion[];
    };

// How far it is is said aloud this often and no more.
const sayEvery = 5000;

/** Choosing a contact list, reading it with a way to stop, and what it shows. */
export default function ContactsImport({ kindLabels, limit }: Props) {
  const [state, setState] = useState<State>({ at: 'start' });
  const [isAwake, setAwake] = useState(false);
  const [isOver, setOver] = useState(false);
  const [message, setMessage] = useState('');
  const [Result, setResult] = useState<ComponentType<ContactsResultProps> | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  const reader = useRef<ContactsReader | undefined>(undefined);
  const [replacing, setReplacing] = useState<number | undefined>(undefined);
  const passedOver = useRef<number[]>([]);
  const said = useRef(0);

  const end = () => {
    reader.current?.end();
    reader.current = undefined;
    passedOver.current = [];
    setReplacing(undefined);
    if (input.current) input.current.value = '';
  };

  const onReply = (reply: WorkerReply) => {
    if (reply.is === 'progress') {
      setState({ at: 'reading', share: reply.share });
      const now = performance.now();
      if (now - said.current > sayEvery) {
        said.current = now;
        setMessage(`${String(Math.round(reply.share * 100))} per cent read.`);
      }
    } else if (reply.is === 'report') {
      setMessage('');
      setState({ at: 'done', report: reply.report, suggestions: reply.suggestions });
    } else if (reply.is === 'refusal') {
      end();
      setMessage('');
      setState({ at: 'refused', what: reply.what, cure: reply.cure });
    } else {
      putInPlace(reply.suggestion);
    }
  };

  const read = (files: FileList | readonly File[] | null | undefined) => {
    const [file, second] = files ?? [];
    if (file === undefined) return;
    end();
    if (second !== undefined) {
      setMessage('');
      setState({
        at: 'refused',
        what: 'Several files were dropped at once.',
        cure: 'Drop one of them; a second list can be read after it.',
      });
      return;
    }
    said.current = performance.now();
    setMessage('Reading your list.');
    setState({ at: 'reading', share: 0 });
    reader.current = startContactsReader((reply) => {
      latest.current(reply);
    });
    reader.current.read(file);
    void import('./ContactsResult.tsx').then((module) => {
      setResult(() => module.ContactsResult);
    });
  };

  const latest = useRef(onReply);
  latest.current = onReply;

  function putInPlace(suggestion: Suggestion | undefined) {
    const place = replacing;
    setReplacing(undefined);
    if (state.at !== 'done' || place === undefined) return;
    if (suggestion === undefined) {
      setMessage('Nobody else is left in the list.');
      return;
    }
    const suggestions = state.suggestions.map((old, index) => (index === place ? suggestion : old));
    setState({ ...state, suggestions });
    setMessage(`${suggestion.name} instead.`);
  }

  const leave = (words: string) => {
    end();
    setState({ at: 'start' });
    setMessage(words);
    // The field is back on the screen after this turn.
    setTimeout(() => input.current?.focus());
  };

  useEffect(() => {
    setAwake(true);
    // A file that was chosen before this code had arrived.
    read(input.current?.files);
    return end;
  }, []);

  const isReading = state.at === 'reading';
  useEffect(() => {
    if (isReading) stop.current?.focus();
  }, [isReading]);

  return (
    <div class="contacts-import">
      {(state.at === 'start' || state.at === 'refused') && (
        <form
          class={isOver ? 'choose over' : 'choose'}
          method="dialog"
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            read(event.dataTransfer?.files);
          }}
        >
          <label for="contacts-file">Choose your list</label>
          <p class="small" id="contacts-hint">
            Connections.csv from LinkedIn, a .csv from Google Contacts, or a .vcf from a phone; up
            to {limit}. You can drop it here too.
          </p>
          <input
            ref={input}
            id="contacts-file"
            type="file"
            accept=".csv,.vcf,.txt,text/csv,text/vcard,text/x-vcard"
            aria-describedby={
              state.at === 'refused' ? 'contacts-refusal contacts-hint' : 'contacts-hint'
            }
            aria-invalid={state.at === 'refused'}
            onChange={(event) => {
              read(event.currentTarget.files);
            }}
            data-awake={isAwake}
          />
          {state.at === 'refused' && (
            <div class="refusal" role="alert" id="contacts-refusal">
              <p>
                <strong>{state.what}</strong>
              </p>
              <p>{state.cure}</p>
            </div>
          )}
        </form>
      )}

      {isReading && (
        <div class="reading">
          <label for="contacts-progress">Reading your list on this device</label>
          <progress id="contacts-progress" max={1} value={state.share} />
          <button
            ref={stop}
            type="button"
            class="button quiet"
            onClick={() => {
              leave('Stopped. Nothing of the file was kept.');
            }}
          >
            Stop reading
          </button>
        </div>
      )}

      {state.at === 'done' &&
        (Result ? (
          <Result
            report={state.report}
            suggestions={state.suggestions}
            kindLabels={kindLabels}
            isReplacing={replacing !== undefined}
            onReplace={(place) => {
              const gone = state.suggestions[place];
              if (gone === undefined || replacing !== undefined) return;
              passedOver.current.push(gone.index);
              setReplacing(place);
              reader.current?.replace(
                state.suggestions.map(({ index }) => index),
                passedOver.current,
              );
            }}
            onForget={() => {
              forgetMapArrivals();
              leave('Forgotten. Nothing of the file is left in this page or on this device.');
            }}
          />
        ) : (
          <p>One moment …</p>
        ))}

      <p role="status" class="message">
        {message}
      </p>
    </div>
  );
}
