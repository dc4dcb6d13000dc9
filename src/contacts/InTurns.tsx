import { type ComponentChildren, toChildArray } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Puts its children on the page one after the other, each in a turn of its own: drawn all at once
 * they would keep a key that is pressed meanwhile waiting.
 */
export function InTurns({ children }: { readonly children: ComponentChildren }) {
  const all = toChildArray(children);
  const [shown, setShown] = useState(1);
  const isWhole = shown >= all.length;
  useEffect(() => {
    if (isWhole) return;
    const turn = setTimeout(() => {
      setShown(shown + 1);
    });
    return () => {
      clearTimeout(turn);
    };
  }, [shown, isWhole]);
  return <>{all.slice(0, shown)}</>;
}
