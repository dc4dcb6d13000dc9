import { kindOfKey, type MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { listOfResults, listOfTicks } from '#src/domain/profile/planImport.ts';
import type { YourPageProps } from './yourPageProps.ts';

type Props = YourPageProps & { readonly entries: readonly MemoryEntry[] };

/** Everything the device holds for this site, thing by thing. */
export function MemoryTable({ entries, titles }: Props) {
  if (entries.length === 0) return <p>This device holds nothing of this site.</p>;
  return (
    <table class="memory">
      <caption class="visually-hidden">What this device holds</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">How much</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.key}>
            <th scope="row">{entryName(entry.key, titles)}</th>
            <td>{howMuch(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An entry in the words of the page. */
export function entryName(key: string, titles: YourPageProps['titles']): string {
  const kind = kindOfKey(key);
  if (!kind) return `Something called “${key.slice(0, 40)}”`;
  const title = titles[key];
  return title === undefined ? kind.label : `${kind.label}: ${title}`;
}

function howMuch({ key, text }: MemoryEntry): string {
  const joins = kindOfKey(key)?.joins;
  if (joins === 'results') return counted(listOfResults(text).length, 'result');
  if (joins === 'ticks')
    return counted(listOfTicks(text).length, key === 'saved' ? 'page' : 'step');
  return counted(text.length, 'character');
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
