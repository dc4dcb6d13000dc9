import { useEffect, useRef } from 'preact/hooks';

/** What the last action did, and a way back from it. */
export type NoteText = {
  /** The part of the page that it belongs to. */
  readonly place: string;
  readonly text: string;
  readonly undo: (() => void) | undefined;
};

type Props = { readonly note: NoteText | undefined; readonly place: string };

/** Says what was done, beside where it was done. */
export function Note({ note, place }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const here = note?.place === place ? note : undefined;

  useEffect(() => {
    // What was pressed may be gone with what it did; the keyboard goes on from here.
    if (here && document.activeElement === document.body) box.current?.focus();
  }, [here]);

  return (
    <div ref={box} class="note" role="status" tabIndex={-1}>
      {here && (
        <>
          <p>{here.text}</p>
          {here.undo && (
            <button type="button" class="button quiet" onClick={here.undo}>
              Undo
            </button>
          )}
        </>
      )}
    </div>
  );
}
