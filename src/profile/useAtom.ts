import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/**
 * The value of a store, drawn anew as soon as it changes. `useStore` of `@nanostores/preact`
 * waits for a timer first, which costs the next question a frame on a slow phone.
 */
export function useAtom<Value>(store: ReadableAtom<Value>): Value {
  const [, setValue] = useState(store.get());
  useEffect(
    () =>
      store.listen((value) => {
        setValue(() => value as Value);
      }),
    [store],
  );
  return store.get();
}
