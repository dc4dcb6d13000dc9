import { site } from '#src/site/site.ts';
import { readMessage, sealed } from '../protocol.ts';
import { readTheme, schemeOf, themeNames } from '../theme.ts';
import { frameAddress, snippets } from './snippets.ts';
import { themeNotes } from './themeNotes.ts';

type Wish = Record<string, string>;

/** The id of the preview's frame in messages. */
const previewId = 'preview';

/**
 * Lets the fields of the chooser change the preview and the lines to copy. The preview is a frame
 * without an origin, so that trying it out touches no answers that are kept on this device.
 */
export function wakeChooser(root: HTMLElement): void {
  const form = find(root, 'form', HTMLFormElement);
  const frame = find(root, 'iframe', HTMLIFrameElement);
  const host = find(root, '.host', HTMLElement);
  const notes = find(root, '.notes', HTMLElement);
  const heard = find(root, '[data-heard]', HTMLElement);
  const width = find(form, '[name=width]', HTMLInputElement);
  const widthShown = find(form, 'output', HTMLOutputElement);
  const quizField = find(form, '[name=quiz]', HTMLSelectElement);
  let shownQuiz = '';

  const wish = (): Wish => {
    const data = new FormData(form);
    const given = themeNames.map((name) => [name, String(data.get(name) ?? '').trim()] as const);
    return Object.fromEntries(given.filter(([, text]) => text !== ''));
  };

  const tell = () => {
    // The frame has no origin to address; a look is no secret.
    const message = sealed({ frame: previewId, type: 'theme', theme: wish() });
    frame.contentWindow?.postMessage(message, '*');
  };

  const update = () => {
    const theme = wish();
    const { value: id } = quizField;
    const title = quizField.selectedOptions[0]?.text ?? '';
    if (id !== shownQuiz) {
      shownQuiz = id;
      frame.title = `Preview: ${title}`;
      frame.src = frameAddress(`/embed/${id}/`, { ...theme, frame: previewId });
    }
    tell();
    showHost(host, theme);
    showNotes(form, notes, theme);
    const most = width.value === width.max;
    frame.style.width = most ? '' : `${width.value}px`;
    widthShown.value = most ? 'as here' : `${width.value} px`;

    const choice = { origin: site.origin, quiz: { id, title }, theme: usable(theme) };
    for (const [name, code] of Object.entries(snippets(choice))) {
      find(root, `[data-snippet=${name}]`, HTMLElement).textContent = code;
    }
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (source !== frame.contentWindow || message?.frame !== previewId) return;
    if (message.type === 'ready') tell();
    if (message.type === 'height') frame.style.height = `${String(message.height)}px`;
    const detail = Object.entries(message).filter(([name]) => name !== 'frame' && name !== 'type');
    const { type } = message;
    heard.textContent = `wider-circle-${type} ${JSON.stringify(Object.fromEntries(detail))}`;
  });
  form.addEventListener('input', ({ target }) => {
    pairColours(form, target);
    update();
  });
  form.addEventListener('reset', () => {
    // The fields are emptied after this event.
    setTimeout(update);
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => void copy(root, button));
  }
  update();
}

/** The wishes that the frame can follow. */
function usable(asked: Wish): Wish {
  const fits = ([name, text]: [string, string]) =>
    readTheme((one) => (one === name ? text : undefined)).notes.length === 0;
  return Object.fromEntries(Object.entries(asked).filter(fits));
}

/** Brings a colour's text and its picker together; the picker cannot be empty, so the text leads. */
function pairColours(form: HTMLFormElement, changed: EventTarget | null): void {
  if (!(changed instanceof HTMLInputElement)) return;
  const { for: picks } = changed.dataset;
  if (picks !== undefined) {
    find(form, `[name=${picks}]`, HTMLInputElement).value = changed.value;
    return;
  }
  const picker = form.querySelector<HTMLInputElement>(`[data-for=${changed.name}]`);
  const { accent } = readTheme((name) => (name === 'accent' ? changed.value : undefined)).value;
  if (picker && accent !== undefined) picker.value = accent;
}

/** Gives the page around the preview the look that was chosen, as far as it can be used. */
function showHost(host: HTMLElement, asked: Wish): void {
  const { value: theme } = readTheme((name) => asked[name]);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const palette = site.colours[schemeOf(theme, dark ? 'dark' : 'light')];
  host.style.setProperty('--host-surface', theme.surface ?? palette.raised);
  host.style.setProperty('--host-text', theme.text ?? palette.ink);
  host.style.setProperty('--host-font', theme.font ?? '');
}

function showNotes(form: HTMLFormElement, notes: HTMLElement, asked: Wish): void {
  const sentences = themeNotes(asked, site.colours);
  notes.replaceChildren(
    ...sentences.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  );
  for (const name of themeNames) {
    const wrong = sentences.some((text) => text.startsWith(`${name} "`));
    const field = form.querySelector(`[type=text][name=${name}]`);
    if (wrong) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  }
}

/** Copies a block; where that is not allowed, selects it and says which keys do it. */
async function copy(root: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const code = find(root, `[data-snippet=${button.dataset['copy'] ?? ''}]`, HTMLElement);
  const status = button.parentElement?.querySelector('[role=status]');
  let said = 'Copied.';
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    getSelection()?.selectAllChildren(code);
    said = 'This browser does not let the page copy. It is selected: press Ctrl or ⌘ and C.';
  }
  if (status) status.textContent = said;
}

function find<Kind extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`EmbedChooser.astro has no ${selector}.`);
}
