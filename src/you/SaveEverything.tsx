import { useState } from 'preact/hooks';
import { kindOfKey, type MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { writeMemoryFile } from '#src/domain/profile/memoryFile.ts';
import { saveFile } from '#src/profile/saveFile.ts';

type Props = { readonly entries: readonly MemoryEntry[] };

/** Everything as one file. What is only taken if asked for stands apart, unticked. */
export function SaveEverything({ entries }: Props) {
  const [asked, setAsked] = useState(false);
  const [message, setMessage] = useState('');
  const isApart = ({ key }: MemoryEntry) => kindOfKey(key)?.onlyIfAsked ?? false;
  const isOurs = ({ key }: MemoryEntry) => kindOfKey(key) !== undefined;
  const taken = entries.filter((entry) => isOurs(entry) && (asked || !isApart(entry)));
  const holdsNames = taken.some(({ key }) => kindOfKey(key)?.holdsNames);

  const save = () => {
    const now = new Date().toISOString();
    const file = writeMemoryFile(taken, now);
    const name = `wider-circle-${now.slice(0, 10)}.json`;
    saveFile(new Blob([file], { type: 'application/json' }), name);
    setMessage(`Saved as ${name}.`);
  };

  return (
    <div class="save-everything">
      <p>
        One file with all that stands in the table above, in a form that people and programs can
        read.
        {holdsNames &&
          ' It holds the names or initials you typed, so keep it as you would a diary.'}
      </p>
      {entries.some(isApart) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={asked}
            onChange={(event) => {
              setAsked(event.currentTarget.checked);
            }}
          />
          <span>Put in what I ticked as similar or different, too</span>
        </label>
      )}
      <p>
        <button type="button" class="button quiet" disabled={taken.length === 0} onClick={save}>
          Save everything as a file
        </button>
      </p>
      <p role="status">{message}</p>
    </div>
  );
}
