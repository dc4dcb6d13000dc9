import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type ErasureProof,
  eraseDevice,
  eraseThings,
  type StoredThing,
  storedThings,
} from '#src/profile/eraseDevice.ts';

type Props = {
  /** What to know beforehand. */
  readonly text: string;
  readonly onErased: () => void;
};

/** Erases all that this site keeps, then reads the stores again and shows what it found. */
export function EraseEverything({ text, onErased }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState<boolean | undefined>(undefined);
  const [proof, setProof] = useState<ErasureProof | undefined>(undefined);

  useEffect(() => {
    // One button takes the place of another; the focus goes with it.
    if (isAsking !== undefined) first.current?.focus();
  }, [isAsking]);

  const erase = async () => {
    setProof(await eraseDevice());
    setIsAsking(false);
    onErased();
  };
  const eraseOthers = async (others: readonly StoredThing[]) => {
    await eraseThings(others);
    const left = await storedThings();
    setProof((before) => ({
      erased: [...(before?.erased ?? []), ...others],
      left: [],
      others: left,
    }));
  };

  return (
    <div class="erase">
      <p>{text}</p>
      <p class="buttons">
        {isAsking ? (
          <>
            <button key="yes" ref={first} type="button" class="button" onClick={() => void erase()}>
              Yes, erase everything now
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                setIsAsking(false);
              }}
            >
              No, keep it
            </button>
          </>
        ) : (
          <button
            key="ask"
            ref={first}
            type="button"
            class="button quiet"
            onClick={() => {
              setProof(undefined);
              setIsAsking(true);
            }}
          >
            Erase everything
          </button>
        )}
      </p>
      <div role="status">
        {proof && (
          <div class="preview">
            <h3>{proof.left.length === 0 ? 'Erased. Nothing is left.' : 'Not all is erased'}</h3>
            {proof.erased.length === 0 ? (
              <p>There was nothing to erase.</p>
            ) : (
              <>
                <p>Erased:</p>
                <Things things={proof.erased} />
              </>
            )}
            <p>
              Then the four stores of this browser for {location.host} were read again
              (localStorage, sessionStorage, IndexedDB, Cache storage).{' '}
              {proof.left.length === 0
                ? 'They hold nothing of this site, and it has no cookies.'
                : 'These are still there; close other tabs of this site and erase once more:'}
            </p>
            {proof.left.length > 0 && <Things things={proof.left} />}
            {proof.others.length > 0 && (
              <>
                <p>Other programs at the same address keep these. They were left alone:</p>
                <Things things={proof.others} />
                <p>
                  <button
                    type="button"
                    class="button quiet"
                    onClick={() => void eraseOthers(proof.others)}
                  >
                    Erase these too
                  </button>
                </p>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Things({ things }: { readonly things: readonly StoredThing[] }) {
  return (
    <ul class="things">
      {things.map(({ store, name }) => (
        <li key={store + name}>
          <code>{name}</code> in {store}
        </li>
      ))}
    </ul>
  );
}
