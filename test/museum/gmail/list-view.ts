import { type MuseumPerson, robin } from '../calendar/people.ts';
import { decimalId, fullDate, shortDate } from './clock.ts';
import { safe } from './html.ts';
import type { MuseumRow } from './inbox.ts';
import { type Locale, wordsOf } from './words.ts';

/** The view of a list of mail. */
export const listView = (rows: readonly MuseumRow[], now: number, locale: Locale): string =>
  `<div class="BltHke nH oy8Mbf" role="main"><div class="ae4 UI" gh="tl"><div class="Cp"><div>
    <table class="F cf zt" cellpadding="0" role="grid"><tbody>${rows
      .map((row, index) => listRow(row, index, now, locale))
      .join('')}</tbody></table></div></div></div></div>`;

function listRow(row: MuseumRow, index: number, now: number, locale: Locale): string {
  const label = `:row${index}`;
  const full = safe(fullDate(row.sentAt ?? row.at, locale));
  const short = safe(shortDate(row.sentAt ?? row.at, now, locale));
  return `<tr class="zA ${row.unread ? 'zE' : 'yO'}${row.kind === 'ad' ? ' am0' : ''}" role="row" tabindex="-1" aria-labelledby="${label}"${
    row.slug ? ` data-slug="${row.slug}"` : ''
  }>
    <td class="oZ-x3 xY"><div class="T-Jo" role="checkbox" aria-checked="false" tabindex="-1"></div></td>
    <td class="apU xY"><span class="T-KT" role="button">☆</span></td>
    <td class="yX xY" role="gridcell" tabindex="-1"><div id="${label}" class="afn">${people(row, locale)}, ${subject(row)}, ${short}</div>
      <div class="yW">${people(row, locale)}</div></td>
    <td class="xY a4W" role="gridcell" tabindex="-1"><div class="xS" role="link"><div class="xT">${
      row.kind === 'ad' ? `<span class="adLabel">${wordsOf[locale].ad}</span>` : ''
    }<div class="y6"><span class="bog">${subject(row)}</span></div><span class="y2"><span class="Zt">&nbsp;-&nbsp;</span>${safe(row.snippet)}</span></div>${fileNames(row)}</div></td>
    <td class="xW xY" role="gridcell" tabindex="-1"><span title="${full}" aria-label="${full}"><span>${short}</span></span></td></tr>`;
}

/** With its ids; an advertisement is no conversation of this mailbox and has none. */
function subject({ id, kind, people, subject }: MuseumRow): string {
  if (kind === 'ad') return `<span>${safe(subject)}</span>`;
  const draft =
    kind === 'draft' && people.length === 0 ? ` data-standalone-draft-id="#msg-a:r${decimalId(id)}"` : '';
  const thread = `data-thread-id="#thread-f:${decimalId(id)}" data-legacy-thread-id="${id}"`;
  return `<span ${thread} data-legacy-last-message-id="${id}" data-legacy-last-non-draft-message-id="${id}"${draft}>${safe(subject)}</span>`;
}

/** Files by name, below the subject where rows are high enough. */
const fileNames = ({ files = [] }: MuseumRow): string =>
  files.length === 0
    ? ''
    : `<div class="brd">${files.map((name) => `<div class="brc" title="${safe(name)}"><span class="brg">${safe(name)}</span></div>`).join('')}</div>`;

/** Each by first name when there are several, the user as "me", a draft marked as such, and how many messages. */
function people({ people, unread, kind, count }: MuseumRow, locale: Locale): string {
  const words = wordsOf[locale];
  const names = people.map((person) => {
    const name = person === robin ? words.me : person.name;
    const shown = people.length > 1 ? (name.split(' ')[0] ?? '') : name;
    return participant(person, name, shown, unread);
  });
  if (kind === 'draft') names.push(`<span class="boq">${words.draft}</span>`);
  const to = kind === 'sent' ? `${safe(words.to)}: ` : '';
  return to + names.join(', ') + (count ? ` <span class="bx0">${count}</span>` : '');
}

const participant = ({ email }: MuseumPerson, name: string, shown: string, unread: boolean): string =>
  `<span class="bA4"><span class="${unread ? 'zF' : 'yP'}" email="${email}" name="${safe(name)}" data-hovercard-id="${email}">${safe(shown)}</span></span>`;
