import { createDeviceTicks } from '#src/profile/deviceTicks.ts';
import { deviceStorage } from '#src/profile/deviceStorage.ts';
import { idInAddress } from './idInAddress.ts';

/**
 * Wakes the list of saved pages. A link "Save for later" leads here with the page's name after
 * the `#`, which no server sees, so that the page it stands on needs no script.
 */
export function wakeSavedPages(root: HTMLElement): void {
  const $saved = createDeviceTicks('saved');
  const list = one(root, 'ul');
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-page]')].map((item) => [
      item.dataset['page'] ?? '',
      item,
    ]),
  );
  const note = one(root, '[data-note]');
  const said = one(root, '[data-said]');
  const back = one<HTMLAnchorElement>(root, '[data-back]');
  const undo = one<HTMLButtonElement>(root, '[data-undo]');
  const titleOf = (id: string) => items.get(id)?.dataset['title'] ?? '';
  let before: readonly string[] = [];

  const say = (text: string, backTo?: string, canUndo = false) => {
    said.textContent = text;
    back.hidden = backTo === undefined;
    if (backTo !== undefined) back.href = backTo;
    undo.hidden = !canUndo;
    note.focus();
  };
  const save = (id: string) => {
    const isSaved = $saved.get().includes(id);
    if (!isSaved) $saved.set([id, ...$saved.get()]);
    const address = items.get(id)?.querySelector('a')?.getAttribute('href') ?? undefined;
    say(`${isSaved ? 'On your list already' : 'Saved'}: ${titleOf(id)}.`, address);
  };

  one(root, '[data-for-now]').hidden = deviceStorage.lasts();
  $saved.subscribe((saved) => {
    const shown = saved.filter((id) => items.has(id));
    for (const [id, item] of items) item.hidden = !shown.includes(id);
    list.append(...shown.flatMap((id) => items.get(id) ?? []));
    one(root, '[data-nothing]').hidden = shown.length > 0;
  });
  for (const [id, item] of items) {
    one(item, 'button').addEventListener('click', () => {
      before = $saved.get();
      $saved.set(before.filter((other) => other !== id));
      say(`Removed: ${titleOf(id)}.`, undefined, true);
    });
  }
  undo.addEventListener('click', () => {
    $saved.set(before);
    say('Undone: it is back on the list.');
  });

  const asked = takeAsked();
  if (asked === undefined || !items.has(asked)) return;
  if (document.referrer.startsWith(`${location.origin}/`)) save(asked);
  else ask(one<HTMLFormElement>(root, '[data-ask]'), titleOf(asked), () => save(asked));
}

/** A link on another site must not write on the reader's list by itself. */
function ask(form: HTMLFormElement, title: string, onYes: () => void): void {
  one(form, '[data-title]').textContent = title;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.hidden = true;
    if ((event.submitter as HTMLButtonElement | null)?.value === 'yes') onYes();
  });
}

/** Takes the name out of the address, so that reloading saves nothing again. */
function takeAsked(): string | undefined {
  const id = idInAddress(location.hash);
  if (id !== undefined) history.replaceState(history.state, '', location.pathname);
  return id;
}

function one<Kind extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The list of saved pages lacks ${selector}; see SavedPages.astro.`);
  return found;
}
