import { readGmailPage } from '../../lib/sites/gmail/read-page.ts';
import { watchGmail } from '../../lib/sites/gmail/watch.ts';

const ROWS = 2500;
const CHANGES = 10_000;
const CHANGES_A_FRAME = 100;

type Watch = (signal: AbortSignal) => void;

/** What watches while the rows change; each looks for the people on the page in its own way. */
const watches: Record<'ours' | 'baseline' | 'limit', Watch> = {
  ours: (signal) =>
    watchGmail(
      document,
      { isOurs: () => false, beforeFrame: () => undefined },
      () => JSON.stringify(readGmailPage(document, location)),
      signal,
    ),
  // What most extensions do: at each change, look through the whole document.
  baseline: (signal) =>
    observe(() => [...document.querySelectorAll('[email]')].map((one) => one.getAttribute('email')), signal),
  limit: (signal) => observe(() => undefined, signal),
};

/** Changes 10,000 rows, a hundred a frame, under one of the watches. */
export async function changeRows(which: keyof typeof watches): Promise<void> {
  const body = buildList();
  const ending = new AbortController();
  watches[which](ending.signal);
  for (let change = 0; change < CHANGES; change++) {
    body.rows[change % ROWS]?.replaceWith(buildRow(change));
    // Observers hear of each change by itself, as when a page answers one event after another.
    await Promise.resolve();
    if (change % CHANGES_A_FRAME === 0) await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  ending.abort();
}

function observe(callback: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { subtree: true, childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function buildList(): HTMLTableSectionElement {
  const main = document.createElement('div');
  main.setAttribute('role', 'main');
  const table = document.createElement('table');
  const body = table.createTBody();
  for (let row = 0; row < ROWS; row++) body.append(buildRow(row));
  main.append(table);
  document.body.replaceChildren(main);
  return body;
}

function buildRow(number: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'zA yO';
  const cell = row.insertCell();
  cell.className = 'yX xY';
  const people = document.createElement('div');
  people.className = 'yW';
  const person = document.createElement('span');
  person.className = 'yP';
  person.setAttribute('email', `person${number % 300}@bench.example`);
  person.setAttribute('name', `Person ${number}`);
  person.textContent = `Person ${number}`;
  people.append(person);
  cell.append(people);
  row.insertCell().textContent = 'Pricing';
  return row;
}

declare global {
  var changeRowsUnder: typeof changeRows;
}
globalThis.changeRowsUnder = changeRows;
