import { placeOnPath } from '#src/domain/path/placeOnPath.ts';
import { keepTickBoxes } from '#src/profile/tickBoxes.ts';

type Step = {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly minutes: number;
};

/** Wakes a path's page: steps can be ticked off, and the page says where the reader stands. */
export function wakePathPage(root: HTMLElement): void {
  const steps = JSON.parse(root.dataset['steps'] ?? '[]') as readonly Step[];
  const status = root.querySelector('[data-done]');
  const go = root.querySelector<HTMLAnchorElement>('[data-go]');
  keepTickBoxes(root, `path/${root.dataset['path'] ?? ''}`, (ticks) => {
    const { done, next, minutesLeft } = placeOnPath(steps, ticks);
    for (const { id } of steps) {
      const isDone = ticks.includes(id);
      for (const drawn of document.querySelectorAll(`[data-bead="${id}"], [data-step="${id}"]`)) {
        drawn.classList.toggle('done', isDone);
      }
      const item = root.querySelector(`[data-step="${id}"]`);
      if (id === next?.id && done > 0) item?.setAttribute('aria-current', 'step');
      else item?.removeAttribute('aria-current');
    }
    if (status) status.textContent = placeInWords(done, steps.length, minutesLeft);
    if (!go) return;
    // A path ends in a plan, and that goes on for weeks after the last tick.
    const to = next ?? steps.at(-1);
    if (!to) return;
    go.href = to.href;
    go.textContent = `${done === 0 ? 'Begin' : next ? 'Go on' : 'Go on with the plan'}: ${to.title}`;
  });
}

function placeInWords(done: number, all: number, minutesLeft: number): string {
  if (done === 0) return 'Ticks stay on this device and keep your place.';
  if (done === all) return `All ${String(all)} steps are done.`;
  const left = minutesLeft === 0 ? 'only the plan is left' : `${String(minutesLeft)} minutes left`;
  return `${String(done)} of ${String(all)} steps done, ${left}.`;
}
