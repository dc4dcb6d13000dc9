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
  const here = note?.place === place ? note : undefined;
  return (
    <div class="note" role="status">
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
