import { markWords } from '#src/domain/search/markWords.ts';
import { correctedQuery, describeSearch, kindNames, listWords } from './describeSearch.ts';
import { element } from './element.ts';
import { makeSearchClient } from './searchClient.ts';
import styles from './searchPanel.css?url';
import type { SearchAnswer, SearchResult } from './searchSite.ts';
import { pageKinds } from './siteWords.ts';

export type SearchPlace = {
  /** The form with the one text field, as `SearchForm.astro` writes it. */
  readonly form: HTMLFormElement;
  /** On the search page the query stands in the address, so that it can be kept and sent. */
  readonly isPage: boolean;
  /** The list of everything, put away while there are results. */
  readonly everything?: HTMLElement | undefined;
};

const settleAfter = 300;
const slowAfter = 600;
const firstShown = 8;

/** Brings a search form to life: results below it as the reader types. */
export async function startSearchPanel({ form, isPage, everything }: SearchPlace): Promise<void> {
  const input = form.querySelector('input');
  if (input === null) throw new Error('The search form has no text field.');
  const client = makeSearchClient();
  client.warm();
  await loadStyles();

  // The one live region. It holds the count, and nothing else is announced.
  const count = element('p', {
    class: 'search-count',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  });
  const waiting = element('p', { class: 'search-waiting', hidden: '' }, 'Searching…');
  const note = element('p', { class: 'search-note', hidden: '' });
  const kinds = pageKinds.map((kind) => ({
    kind,
    box: element('input', { type: 'checkbox', value: kind }),
    number: element('span', { class: 'search-number' }),
  }));
  const topic = element('select', {}, element('option', { value: '' }, 'All topics'));
  const filters = element(
    'div',
    { class: 'search-filters', hidden: '' },
    element(
      'fieldset',
      {},
      element('legend', {}, 'Show only'),
      ...kinds.map(({ kind, box, number }) =>
        element('label', {}, box, ` ${kindNames[kind].many} `, number),
      ),
    ),
    element('label', { class: 'search-topic' }, 'Topic ', topic),
  );
  const results = element('div', { class: 'search-results' });
  const panel = element('div', { class: 'search-panel' }, filters, count, waiting, note, results);
  form.after(panel);

  let latest = 0;
  let answer: SearchAnswer | undefined;
  let query = '';
  let isLiteral = false;
  let shown = firstShown;
  let timer: number | undefined;

  async function search(): Promise<void> {
    clearTimeout(timer);
    latest += 1;
    const own = latest;
    query = input?.value.trim() ?? '';
    shown = firstShown;
    if (isPage) keepInAddress(query);
    if (query === '') {
      answer = undefined;
      clear();
      return;
    }
    const slow = setTimeout(() => {
      if (own === latest) waiting.hidden = false;
    }, slowAfter);
    try {
      const arrived = await client.search(query, isLiteral);
      if (own !== latest) return;
      answer = arrived;
      addTopics();
      show();
    } catch {
      if (own === latest) showFailure();
    } finally {
      clearTimeout(slow);
      if (own === latest) waiting.hidden = true;
    }
  }

  function clear(): void {
    count.textContent = '';
    note.hidden = true;
    filters.hidden = true;
    waiting.hidden = true;
    results.replaceChildren();
    if (everything !== undefined) everything.hidden = false;
  }

  function addTopics(): void {
    if (topic.options.length > 1) return;
    topic.append(
      ...client.topics().map(({ id, title }) => element('option', { value: id }, title)),
    );
  }

  function show(): void {
    if (answer === undefined) return;
    const { results: found, corrections, also } = answer;
    const inTopic = found.filter(
      ({ topics }) => topic.value === '' || topics.includes(topic.value),
    );
    const wanted = kinds.filter(({ box }) => box.checked).map(({ kind }) => kind);
    const fitting = inTopic.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind));
    for (const { kind, number } of kinds) {
      number.textContent = String(inTopic.filter((result) => result.kind === kind).length);
    }
    filters.hidden = found.length === 0;
    if (everything !== undefined) everything.hidden = found.length > 0;
    say(describeSearch({ query, shown: fitting.length, found: found.length, corrections, also }));
    showNote(answer);
    if (found.length === 0) results.replaceChildren(...nothingFound(answer));
    else if (fitting.length === 0) results.replaceChildren(clearFilters());
    else results.replaceChildren(...list(fitting));
  }

  /** Writing the same line again would have it read out again. */
  function say(line: string): void {
    if (count.textContent !== line) count.textContent = line;
  }

  function showNote({ corrections }: SearchAnswer): void {
    note.hidden = corrections.length === 0 && !isLiteral;
    if (isLiteral) {
      const button = element('button', { type: 'button' }, 'Search for similar words too');
      note.replaceChildren('You asked for the exact words. ', button);
      button.addEventListener('click', () => {
        searchAgain(false);
      });
      return;
    }
    const button = element('button', { type: 'button' }, `Search for ${query} instead`);
    note.replaceChildren(
      'Showing results for ',
      element('strong', {}, correctedQuery(query, corrections)),
      '. ',
      button,
    );
    button.addEventListener('click', () => {
      searchAgain(true);
    });
  }

  function searchAgain(literal: boolean): void {
    isLiteral = literal;
    input?.focus();
    void search();
  }

  function list(fitting: readonly SearchResult[]): Node[] {
    const items = fitting.slice(0, shown).map(resultItem);
    const rest = fitting.length - shown;
    if (rest <= 0) return [element('ol', {}, ...items)];
    const more = element('button', { type: 'button' }, `Show ${String(rest)} more`);
    more.addEventListener('click', () => {
      const next = shown;
      shown = fitting.length;
      show();
      results.querySelectorAll<HTMLElement>('.search-link')[next]?.focus();
    });
    return [element('ol', {}, ...items), more];
  }

  function clearFilters(): Node {
    const button = element('button', { type: 'button' }, 'Clear the filters');
    button.addEventListener('click', () => {
      topic.value = '';
      for (const { box } of kinds) box.checked = false;
      input?.focus();
      show();
    });
    return button;
  }

  function nothingFound({ tried }: SearchAnswer): Node[] {
    const topics = client.topics().filter(({ hasPage }) => hasPage);
    return [
      tried.length > 1
        ? element('p', {}, `We looked for ${listWords(tried)}.`)
        : element('p', {}, 'Try another word for it.'),
      element('p', {}, 'You could start from a topic:'),
      element(
        'ul',
        { class: 'search-topics' },
        ...topics.map(({ id, title }) =>
          element('li', {}, element('a', { href: `/topics/${id}/` }, title)),
        ),
      ),
      element(
        'p',
        {},
        'Or look through ',
        element('a', { href: '/search/#everything' }, 'the full list of guides, plans and checks'),
        '.',
      ),
    ];
  }

  function showFailure(): void {
    clear();
    say('The search could not be loaded.');
    const retry = element('button', { type: 'button' }, 'Try again');
    retry.addEventListener('click', () => {
      input?.focus();
      void search();
    });
    results.replaceChildren(
      element('p', {}, 'Check that you are online. ', retry),
      element(
        'p',
        {},
        'Meanwhile, ',
        element('a', { href: '/search/#everything' }, 'the full list of guides, plans and checks'),
        ' works without the search.',
      ),
    );
  }

  input.addEventListener('input', () => {
    isLiteral = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), settleAfter);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  filters.addEventListener('change', () => {
    shown = firstShown;
    show();
  });
  form.parentElement?.addEventListener('keydown', (event) => {
    moveWithArrows(event, input, results);
  });
  if (input.value !== '') await search();
}

/** Down and Up walk from the field through the results and back; Enter is the link's own. */
function moveWithArrows(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const stops = [input, ...results.querySelectorAll<HTMLElement>('.search-link')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function resultItem({ url, kind, title, answer, matched, section }: SearchResult): HTMLElement {
  return element(
    'li',
    { class: 'search-result' },
    element('a', { class: 'search-link', href: url }, ...marked(title, matched)),
    element('span', { class: 'search-kind' }, kindNames[kind].one),
    element('p', {}, ...marked(answer, matched)),
    section === undefined
      ? undefined
      : element(
          'p',
          { class: 'search-section' },
          'In it: ',
          element('a', { href: `${url}#${section.id}` }, ...marked(section.title, matched)),
        ),
  );
}

function marked(text: string, words: readonly string[]): (Node | string)[] {
  return markWords(text, words).map(({ text: piece, isMarked }) =>
    isMarked ? element('mark', {}, piece) : piece,
  );
}

function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
}

/** The styles come with the first use, so no other page carries them. */
function loadStyles(): Promise<void> {
  return new Promise((resolve) => {
    const link = element('link', { rel: 'stylesheet', href: styles });
    const settle = (): void => {
      resolve();
    };
    // Unstyled results are better than none.
    link.addEventListener('load', settle);
    link.addEventListener('error', settle);
    document.head.append(link);
  });
}
