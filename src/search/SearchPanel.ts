import type { MarkedText } from '#src/domain/search/markWords.ts';
import { fillWords } from '#src/domain/words/fillWords.ts';
import { linkedPieces } from '#src/domain/words/linkedPieces.ts';
import {
  correctedQuery,
  describeSearch,
  listWords,
  type SearchInterface,
} from './describeSearch.ts';
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
  /** The id of the language that is searched. */
  readonly language: string;
  /** What the panel says, in that language. */
  readonly says: SearchInterface;
};

const settleAfter = 300;
const slowAfter = 600;
const firstShown = 8;

/** Brings a search form to life: results below it as the reader types. */
export async function startSearchPanel({
  form,
  isPage,
  everything,
  language,
  says,
}: SearchPlace): Promise<void> {
  const input = form.querySelector('input');
  if (input === null) throw new Error('The search form has no text field.');
  const client = makeSearchClient(language);
  client.warm();
  await loadStyles();

  // The one live region. It holds the count, and nothing else is announced.
  const count = element('p', {
    class: 'search-count',
    'aria-live': 'polite',
    'aria-atomic': 'true',
  });
  const waiting = element('p', { class: 'search-waiting', hidden: '' }, says.waiting);
  const note = element('p', { class: 'search-note', hidden: '' });
  const kinds = pageKinds.map((kind) => ({
    kind,
    label: element('label', { hidden: '' }),
    box: element('input', { type: 'checkbox', value: kind }),
    number: element('span', { class: 'search-number' }),
  }));
  for (const { kind, label, box, number } of kinds) {
    label.append(box, ` ${says.kinds[kind].many} `, number);
  }
  const topic = element('select', {}, element('option', { value: '' }, says.allTopics));
  const filters = element(
    'div',
    { class: 'search-filters', hidden: '' },
    element(
      'fieldset',
      {},
      element('legend', {}, says.showOnly),
      ...kinds.map(({ label }) => label),
    ),
    element('label', { class: 'search-topic' }, `${says.topic} `, topic),
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
      fillFilters();
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

  /** What can be chosen is known with the first answer. */
  function fillFilters(): void {
    if (topic.options.length > 1) return;
    const { topics, kinds: found } = client.filters();
    topic.append(...topics.map(({ id, title }) => element('option', { value: id }, title)));
    for (const { kind, label } of kinds) label.hidden = !found.includes(kind);
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
    const counted = { query, shown: fitting.length, found: found.length, corrections, also };
    say(describeSearch(counted, says));
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
      const button = element('button', { type: 'button' }, says.similar);
      note.replaceChildren(`${says.exact} `, button);
      button.addEventListener('click', () => {
        searchAgain(false);
      });
      return;
    }
    const instead = fillWords(says.instead, { words: query });
    const button = element('button', { type: 'button' }, instead);
    const [before = '', after = ''] = says.showing.split('{words}');
    const corrected = element('strong', {}, correctedQuery(query, corrections));
    note.replaceChildren(before, corrected, `${after} `, button);
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
    const items = fitting.slice(0, shown).map((result) => resultItem(result, says));
    const rest = fitting.length - shown;
    if (rest <= 0) return [element('ol', {}, ...items)];
    const more = element('button', { type: 'button' }, fillWords(says.more, { count: rest }));
    more.addEventListener('click', () => {
      const next = shown;
      shown = fitting.length;
      show();
      results.querySelectorAll<HTMLElement>('.search-link')[next]?.focus();
    });
    return [element('ol', {}, ...items), more];
  }

  function clearFilters(): Node {
    const button = element('button', { type: 'button' }, says.clear);
    button.addEventListener('click', () => {
      topic.value = '';
      for (const { box } of kinds) box.checked = false;
      input?.focus();
      show();
    });
    return button;
  }

  function nothingFound({ tried }: SearchAnswer): Node[] {
    const topics = client.filters().topics.filter(({ hasPage }) => hasPage);
    const words = listWords(tried, says.and);
    const next = tried.length > 1 ? fillWords(says.lookedFor, { words }) : says.another;
    const links = topics.map(({ id, title }) =>
      element('li', {}, element('a', { href: `/topics/${id}/` }, title)),
    );
    return [
      element('p', {}, next),
      ...(links.length === 0
        ? []
        : [element('p', {}, says.fromTopic), element('ul', { class: 'search-topics' }, ...links)]),
      element('p', {}, ...withList(says.lookThrough)),
    ];
  }

  /** A sentence with its link to the list of everything, in the language of the search. */
  function withList(sentence: string): (Node | string)[] {
    const list = `${new URL(form.action).pathname}#everything`;
    return linkedPieces(sentence).map(({ text, href }) =>
      href === undefined ? text : element('a', { href: list }, text),
    );
  }

  function showFailure(): void {
    clear();
    say(says.failed);
    const retry = element('button', { type: 'button' }, says.retry);
    retry.addEventListener('click', () => {
      input?.focus();
      void search();
    });
    results.replaceChildren(
      element('p', {}, `${says.online} `, retry),
      element('p', {}, ...withList(says.meanwhile)),
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

function resultItem(
  { url, kind, title, answer, section }: SearchResult,
  says: SearchInterface,
): HTMLElement {
  return element(
    'li',
    { class: 'search-result' },
    element('a', { class: 'search-link', href: url }, ...marked(title)),
    element('span', { class: 'search-kind' }, says.kinds[kind].one),
    element('p', {}, ...marked(answer)),
    section === undefined
      ? undefined
      : element(
          'p',
          { class: 'search-section' },
          `${says.inIt} `,
          element('a', { href: `${url}#${section.id}` }, ...marked(section.title)),
        ),
  );
}

function marked(line: readonly MarkedText[]): (Node | string)[] {
  return line.map(({ text: piece, isMarked }) => (isMarked ? element('mark', {}, piece) : piece));
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
