import { searchEnglish } from '#src/site/words/searchEnglish.ts';
import { element } from './element.ts';
import { startSearchPanel } from './SearchPanel.ts';
import { isSlashKeyOn, turnSlashKey } from './slashKey.ts';

let dialog: HTMLDialogElement | undefined;

// The header's script fetches this file when search is first asked for, then sends the event.
document.addEventListener('search-open', ({ target }) => {
  if (target instanceof HTMLElement) openSearchDialog(target);
});

/** Opens the search box over the page, made on the first call; focus goes back to the opener. */
function openSearchDialog(opener: HTMLElement): void {
  dialog ??= makeDialog(opener);
  if (dialog.open) return;
  dialog.showModal();
  const input = dialog.querySelector<HTMLInputElement>('input[type=search]');
  input?.focus();
  input?.select();
}

function makeDialog(opener: HTMLElement): HTMLDialogElement {
  const input = element('input', {
    id: 'search-dialog-text',
    type: 'search',
    name: 'q',
    maxlength: '200',
    autocomplete: 'off',
    autocapitalize: 'none',
    enterkeyhint: 'search',
  });
  const form = element(
    'form',
    { class: 'search-form', action: '/search/', method: 'get', role: 'search' },
    element('label', { for: 'search-dialog-text' }, searchEnglish.label),
    element(
      'span',
      { class: 'search-field' },
      input,
      element('button', { type: 'submit' }, searchEnglish.button),
    ),
  );
  const close = element('button', { type: 'button' }, 'Close');
  const slash = element('input', { type: 'checkbox' });
  slash.checked = isSlashKeyOn();
  const all = element('a', { href: '/search/' }, 'Open the search page');
  const made = element(
    'dialog',
    { class: 'search-dialog', 'aria-labelledby': 'search-dialog-title' },
    element(
      'div',
      { class: 'search-dialog-bar' },
      element('h2', { id: 'search-dialog-title' }, searchEnglish.title),
      close,
    ),
    element('div', {}, form),
    element(
      'div',
      { class: 'search-dialog-foot' },
      all,
      element('label', {}, slash, 'Open with the / key'),
    ),
  );
  document.body.append(made);

  close.addEventListener('click', () => {
    made.close();
  });
  slash.addEventListener('change', () => {
    turnSlashKey(slash.checked);
  });
  // A search field keeps the first Escape to empty itself; here it closes the box at once.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  made.addEventListener('click', (event) => {
    const isBackdrop = event.target === made && !isInside(event, made.getBoundingClientRect());
    const isLink = event.target instanceof Element && event.target.closest('.search-panel a');
    if (isBackdrop || isLink) made.close();
  });
  input.addEventListener('input', () => {
    const query = input.value.trim();
    all.href = query === '' ? '/search/' : `/search/?q=${encodeURIComponent(query)}`;
  });
  // Opened by a key there may be no element to go back to; then it is the opener's turn.
  made.addEventListener('close', () => {
    const { activeElement } = document;
    if (activeElement === document.body || made.contains(activeElement)) opener.focus();
  });
  void startSearchPanel({ form, isPage: false, language: 'en', says: searchEnglish });
  return made;
}

function isInside({ clientX, clientY }: MouseEvent, box: DOMRect): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
