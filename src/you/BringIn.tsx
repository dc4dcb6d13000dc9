import { useRef, useState } from 'preact/hooks';
import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { type MemoryFile, mostFileLength, readMemoryFile } from '#src/domain/profile/memoryFile.ts';
import { type ImportWay, planImport } from '#src/domain/profile/planImport.ts';
import { entryName } from './MemoryTable.tsx';
import { longDate } from './resultWords.ts';
import type { YourPageProps } from './yourPageProps.ts';

type Props = YourPageProps & {
  readonly entries: readonly MemoryEntry[];
  readonly onBringIn: (entries: readonly MemoryEntry[]) => void;
};

/** Reads a file saved here, shows what it would do, and does it when told to. */
export function BringIn({ entries, titles, onBringIn }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<MemoryFile | undefined>(undefined);
  const [error, setError] = useState('');
  const [way, setWay] = useState<ImportWay>('merge');
  const plan = file && planImport(entries, file.entries, way);

  const close = () => {
    setFile(undefined);
    setError('');
    if (field.current) field.current.value = '';
  };

  const open = async (chosen: File | undefined) => {
    setFile(undefined);
    setError('');
    if (!chosen) return;
    const read = await readChosen(chosen);
    if ('refused' in read) setError(`${read.refused} Nothing was changed.`);
    else setFile(read);
  };

  return (
    <div class="bring-in">
      <label for="file-field">A file that was saved here</label>
      <p class="small" id="file-hint">
        Its name begins with “wider-circle” and ends with “.json”. You see what it would do before
        anything is changed.
      </p>
      <input
        ref={field}
        id="file-field"
        type="file"
        accept=".json,application/json"
        aria-describedby={error === '' ? 'file-hint' : 'file-hint file-error'}
        aria-invalid={error !== ''}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
      <p id="file-error" role="alert">
        {error}
      </p>
      {file && plan && (
        <div class="preview">
          <h4>What it would do</h4>
          <p role="status">
            {file.savedAt === undefined ? 'A file' : `A file of ${longDate(file.savedAt)}`} with{' '}
            {file.entries.length} {file.entries.length === 1 ? 'thing' : 'things'} in it.
          </p>
          <fieldset>
            <legend class="visually-hidden">How to bring it in</legend>
            <label class="tick">
              <input
                type="radio"
                name="way"
                checked={way === 'merge'}
                onChange={() => {
                  setWay('merge');
                }}
              />
              <span>Put it together with what is here; nothing goes away</span>
            </label>
            <label class="tick">
              <input
                type="radio"
                name="way"
                checked={way === 'replace'}
                onChange={() => {
                  setWay('replace');
                }}
              />
              <span>Take the place of what is here</span>
            </label>
          </fieldset>
          <table class="memory">
            <caption class="visually-hidden">What would happen to each thing</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">What happens</th>
              </tr>
            </thead>
            <tbody>
              {plan.steps.map(({ key, does }) => (
                <tr key={key}>
                  <th scope="row">{entryName(key, titles)}</th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {file.leftOut.length > 0 && (
            <>
              <p>Left out, because it does not belong; it stays in your file:</p>
              <ul>
                {file.leftOut.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </>
          )}
          <p class="buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                onBringIn(plan.entries);
                close();
                field.current?.focus();
              }}
            >
              Bring it in
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                close();
                field.current?.focus();
              }}
            >
              Leave everything as it is
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

async function readChosen(chosen: File): Promise<ReturnType<typeof readMemoryFile>> {
  // A file that is far too large is not even read; characters take up to four bytes.
  if (chosen.size > mostFileLength * 4) return readMemoryFile('x'.repeat(mostFileLength + 1));
  try {
    return readMemoryFile(await chosen.text());
  } catch {
    return { refused: 'The browser could not read this file. Choose it again.' };
  }
}
