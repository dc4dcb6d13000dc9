import { createDeviceTicks } from './deviceTicks.ts';

/**
 * Makes the boxes called `done` keep their ticks on this device, by their values.
 *
 * @param key what the device keeps them under, without the site's prefix: `plan/reconnect`
 * @param onChange told the ticked ids at once and after every change, also one in another tab
 */
export function keepTickBoxes(
  root: HTMLElement,
  key: string,
  onChange: (ticks: readonly string[]) => void,
): void {
  const $ticks = createDeviceTicks(key);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="done"]')];
  // A box ticked before this script ran is kept.
  const early = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (early.length > 0) $ticks.set([...new Set([...$ticks.get(), ...early])]);
  $ticks.subscribe((ticks) => {
    for (const box of boxes) box.checked = ticks.includes(box.value);
    onChange(ticks);
  });
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const others = $ticks.get().filter((id) => id !== box.value);
      $ticks.set(box.checked ? [...others, box.value] : others);
    });
  }
}
