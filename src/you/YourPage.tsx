import { useEffect, useState } from 'preact/hooks';
import type { MemoryEntry } from '#src/domain/profile/deviceMemory.ts';
import { isSameResult, type KeptResult, mergeResults } from '#src/domain/profile/keptResult.ts';
import { listOfResults } from '#src/domain/profile/planImport.ts';
import { writeSaid } from '#src/domain/profile/readSaid.ts';
import type { CodeContent } from '#src/domain/profile/resumeCode.ts';
import { takeCodeFromAddress } from '#src/profile/codeInAddress.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { readMemory, writeMemory } from '#src/profile/memory.ts';
import { Arrival } from './Arrival.tsx';
import { BringIn } from './BringIn.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { MemoryTable } from './MemoryTable.tsx';
import { Note, type NoteText } from './Note.tsx';
import { NothingYet } from './NothingYet.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { ResultHistory } from './ResultHistory.tsx';
import { ResultProfile } from './ResultProfile.tsx';
import { formOf, resultName } from './resultWords.ts';
import { SaveEverything } from './SaveEverything.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { isAnythingUnderWay, UnderWay } from './UnderWay.tsx';
import type { YourPageProps } from './yourPageProps.ts';

/** Everything that this device remembers: to look back on, to take along, to erase. */
export default function YourPage(props: YourPageProps) {
  const { forms, siteName, texts } = props;
  const [entries, setEntries] = useState(readMemory);
  const [brought, setBrought] = useState(() => takeCodeFromAddress() ?? '');
  const [note, setNote] = useState<NoteText | undefined>(undefined);
  const [picked, setPicked] = useState<KeptResult | undefined>(undefined);
  const [lasts] = useState(() => deviceStorage.lasts());

  useEffect(() => {
    // The part that the address names was not on the page yet when the browser looked for it.
    if (/^#[a-z-]+$/.test(location.hash)) document.querySelector(location.hash)?.scrollIntoView();
    // Another tab may keep a result or tick a step.
    const onStorage = () => {
      setEntries(readMemory());
    };
    const onHash = () => {
      const code = takeCodeFromAddress();
      if (code !== undefined) setBrought(code);
    };
    window.addEventListener('storage', onStorage);
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('hashchange', onHash);
    };
  }, []);

  const results = listOfResults(textOf(entries, 'results') ?? '').filter((result) =>
    formOf(forms, result),
  );
  const chosen = results.find((result) => picked && isSameResult(result, picked)) ?? results[0];
  const form = chosen && formOf(forms, chosen);

  /** Puts other entries in place of all, says what happened, and offers the way back. */
  const change = (place: string, next: readonly MemoryEntry[], done: string) => {
    const before = readMemory();
    const written = writeMemory(next);
    setEntries(readMemory());
    const outcomes = {
      kept: done,
      'for-this-visit': `${done} This browser keeps nothing for this site, so it lasts until you close the page.`,
      full: 'There is no room left in this browser’s storage for this site. Nothing was changed. Remove some results, or erase what you no longer need.',
    };
    const undo = () => {
      writeMemory(before);
      setEntries(readMemory());
      setNote({ place, text: 'Undone: everything is as it was.', undo: undefined });
    };
    setNote({ place, text: outcomes[written], undo: written === 'full' ? undefined : undo });
  };

  const keepCode = (place: string) => (content: CodeContent) => {
    const now = readMemory();
    setBrought('');
    if (content.kind === 'answers') {
      const text = writeSaid(content.form, content.said);
      const next = withEntry(now, `quiz/${content.form.id}`, text);
      change(place, next, `Your answers to “${content.form.title}” are on this device.`);
      return;
    }
    const ours = listOfResults(textOf(now, 'results') ?? '');
    const isKnown = ours.some((result) => isSameResult(result, content.result));
    setPicked(content.result);
    if (isKnown) {
      setNote({ place, text: 'That result is here already.', undo: undefined });
      return;
    }
    const text = JSON.stringify(mergeResults(ours, [content.result]));
    change(
      place,
      withEntry(now, 'results', text),
      `Kept: ${resultName(content.form, content.result)}.`,
    );
  };

  const remove = (result: KeptResult) => {
    const now = readMemory();
    const others = listOfResults(textOf(now, 'results') ?? '').filter(
      (entry) => !(entry.at === result.at && isSameResult(entry, result)),
    );
    const text = JSON.stringify(others);
    change(
      'history',
      withEntry(now, 'results', text),
      `Removed: ${resultName(formOf(forms, result), result)}.`,
    );
  };

  const isBegun = isAnythingUnderWay({ ...props, entries });
  const underWay = (
    <section id="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">Under way</h2>
      <UnderWay {...props} entries={entries} />
    </section>
  );

  return (
    <>
      <div class="you no-print">
        {!lasts && <p class="warning">{texts.fleeting}</p>}
        {brought !== '' && (
          <section aria-labelledby="brought-title">
            <h2 id="brought-title">Brought by your link</h2>
            <Arrival key={brought} forms={forms} brought={brought} onKeep={keepCode('arrival')} />
          </section>
        )}
        <Note note={note} place="arrival" />

        {chosen && form ? (
          <section id="history" aria-labelledby="latest-title">
            <h2 id="latest-title">{resultName(form, chosen)}</h2>
            <ResultProfile form={form} result={chosen} />
          </section>
        ) : (
          <>
            {/* Who comes back for a plan and has no result finds the plan first. */}
            {isBegun && underWay}
            <NothingYet
              title={isBegun ? 'No result yet' : 'Nothing kept yet'}
              text={texts.nothing}
            />
          </>
        )}

        {results.length > 0 && (
          <section aria-labelledby="history-title">
            <h2 id="history-title">Looking back</h2>
            {forms.map((entry) => {
              const of = results.filter((result) => formOf(forms, result) === entry);
              return (
                of.length > 0 && (
                  <ResultHistory key={entry.id} form={entry} results={of} onRemove={remove} />
                )
              );
            })}
          </section>
        )}
        <Note note={note} place="history" />

        {(chosen !== undefined || !isBegun) && underWay}

        {chosen && form && (
          <section id="take-along" aria-labelledby="take-title">
            <h2 id="take-title">Take a result along</h2>
            <TakeAlong
              siteName={siteName}
              entries={entries}
              results={results}
              chosen={chosen}
              forms={forms}
              form={form}
              text={texts.answers}
              onChoose={setPicked}
            />
          </section>
        )}

        <section id="everything" aria-labelledby="everything-title">
          <h2 id="everything-title">Everything on this device</h2>
          <MemoryTable {...props} entries={entries} />
          <h3>Save it</h3>
          <SaveEverything entries={entries} />
          <h3>Bring it back</h3>
          <BringIn
            {...props}
            entries={entries}
            onBringIn={(next) => {
              change('everything', next, 'It is in.');
            }}
          />
          {brought === '' && <Arrival forms={forms} brought="" onKeep={keepCode('everything')} />}
          <Note note={note} place="everything" />
        </section>

        <section id="erase" aria-labelledby="erase-title">
          <h2 id="erase-title">Erase it</h2>
          <EraseEverything
            text={texts.erase}
            onErased={() => {
              setNote(undefined);
              setPicked(undefined);
              setEntries(readMemory());
            }}
          />
        </section>
      </div>
      {chosen && form && (
        <PrintSheet {...props} entries={entries} results={results} chosen={chosen} form={form} />
      )}
    </>
  );
}

function textOf(entries: readonly MemoryEntry[], key: string): string | undefined {
  return entries.find((entry) => entry.key === key)?.text;
}

function withEntry(
  entries: readonly MemoryEntry[],
  key: string,
  text: string,
): readonly MemoryEntry[] {
  return [...entries.filter((entry) => entry.key !== key), { key, text }];
}
