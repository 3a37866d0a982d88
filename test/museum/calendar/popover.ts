import type { MuseumEvent, MuseumGuest } from './events.ts';
import { eid, icon, icons, safe } from './html.ts';
import { robin } from './people.ts';
import type { Words } from './words.ts';
import { dayText } from './written-times.ts';

/**
 * The inside of Calendar's event popover, as #xDetDlg: title and time, the rows that arrive late, the guests outside
 * #xDetDlgAtt, the reply buttons. `isLate` is the state half a second after opening.
 */
export function popoverDetails(event: MuseumEvent, words: Words, isLate: boolean): string {
  const isOwn = event.guests[0]?.email === robin.email || event.guests.length === 0;
  return `<div id="xDetDlg" data-eventid="${eid(event.id, robin.email)}" data-origin="2" class="jefcFd"
    jslog="35389; 2:[&quot;${event.id}&quot;,&quot;${robin.email}&quot;]">
    <div class="Tnsqdc">
      ${isOwn ? tool('', words.edit, icons.edit) : ''}
      ${tool('', '', icons.more)}
      ${tool('xDetDlgCloseBu', words.close, icons.close)}
    </div>
    <div class="hMdQi">
      <div class="nBzcnc title">
        <div class="zZj8Pb"><div class="xnWuge" style="--hue: ${event.hue}"></div></div>
        <div class="toUqff" id="xDetDlgWhen">
          <div class="UfeRlc"><span role="heading" aria-level="1" id="rAECCd">${safe(event.title)}</span></div>
          <div class="AzuXid">${whenLine(event, words)}</div>
        </div>
      </div>
      ${event.meet && isLate ? callRows(words) : ''}
      ${event.place ? row('xDetDlgLoc', icons.place, safe(event.place)) : ''}
      ${event.guests.length > 0 ? guestBlock(event, words) : ''}
      ${row('xDetDlgNot', icons.bell, safe(words.reminder))}
      ${calendarRow(event, words)}
    </div>
    ${event.answer ? replyRow(event, words) : ''}
  </div>`;
}

const whenLine = ({ day, time }: MuseumEvent, words: Words): string =>
  safe(dayText(day, words)) +
  (time ? `<span class="grQv0">⋅</span><span>${words.span(time.from, time.to)}</span>` : '');

const callRows = (words: Words): string => `
  <div class="ibJzMe">
    ${row('xDetDlgVideo', icons.video, `<a class="join">${safe(words.join)}</a>`, 'call.example/abc-defg-hij')}
    ${row('', icons.notes, `<a class="UCosIb" role="button" tabindex="0">${safe(words.notes)}</a>`)}
  </div>`;

/** The summary line, and beside it, not in it, the tree of guests. */
function guestBlock({ guests }: MuseumEvent, words: Words): string {
  const kinds = (['yes', 'no', 'maybe', 'none'] as const)
    .map((answer) => ({ answer, count: guests.filter((guest) => guest.answer === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => words.answers[answer](count));
  return `<div class="jBPJ1e" data-is-expanded="true">
    ${row('xDetDlgAtt', icons.people, safe(words.guests(guests.length)), kinds.join(', '))}
    ${guestTree(guests, words, 'xDtlDlgOrg')}
  </div>`;
}

/**
 * Each guest's address stands on the row and on two elements inside it. The edit page shows the same, but nobody has
 * seen an id on the organiser's row there.
 */
export const guestTree = (guests: MuseumGuest[], words: Words, organizerId = ''): string =>
  `<div class="uej9Ud" role="tree" aria-label="${safe(words.guestList)}">
    ${guests.map((guest, index) => guestRow(guest, index === 0, organizerId, words)).join('')}
  </div>`;

function guestRow(guest: MuseumGuest, isOrganizer: boolean, organizerId: string, words: Words): string {
  const email = safe(guest.email);
  const name = safe(guest.name || guest.email);
  const part = [isOrganizer && words.organizer, guest.optional && words.optional].filter(Boolean).join(', ');
  const label = [name, words.attending[guest.answer], part].filter(Boolean).join(', ');
  return `<div class="nBzcnc X4Mf1d" role="treeitem" data-email="${email}" data-id="${email}" data-hovercard-id="${email}"
    aria-label="${label}" tabindex="${isOrganizer ? 0 : -1}"${isOrganizer && organizerId ? ` id="${organizerId}"` : ''}>
    <div class="zZj8Pb"><div class="LSJzI" data-hovercard-id="${email}" style="--hue: ${guest.hue}">
      <span class="face" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>
      ${guest.answer === 'none' ? '' : `<span class="mark ${guest.answer}" aria-hidden="true"></span>`}
    </div></div>
    <div class="toUqff DbpAnb" data-hovercard-id="${email}">
      <div class="UfeRlc"><div class="ddPise"><span class="SDqFWd"><span>${name}</span></span></div></div>
      <div class="AzuXid"><div class="IlJwl">${part}</div></div>
    </div>
  </div>`;
}

function calendarRow({ guests }: MuseumEvent, words: Words): string {
  const holder = guests[0] ?? robin;
  const name = safe(holder.name || holder.email);
  return `<div class="nBzcnc" data-hovercard-id="${safe(holder.email)}" role="button" tabindex="0">
    <div class="zZj8Pb">${icon(icons.calendar)}</div>
    <div class="toUqff" id="xDetDlgCal" data-hovercard-id="${safe(holder.email)}"><div class="UfeRlc">
      <span class="XuJrye">${words.organizer}: ${name}</span><div class="Bw8As" aria-hidden="true">${name}</div>
    </div></div>
  </div>`;
}

/** The chosen answer is told in the label's words and a class, and in nothing else. */
function replyRow({ answer }: MuseumEvent, words: Words): string {
  const button = (reply: 'yes' | 'no' | 'maybe', id: string) => {
    const isChosen = reply === answer;
    return `<div class="XsYse${isChosen ? ' KKjvXb' : ''}"><button type="button" class="nUt0vb" id="${id}"
      aria-label="${safe(words.replyLabel(words.reply[reply], isChosen))}">
      <span class="vSf7rf">${safe(words.reply[reply])}</span></button></div>`;
  };
  return `<div class="FKqJcf"><span class="sgEL6b" aria-hidden="true">${safe(words.going)}</span>
    <div class="JT0oKf">${button('yes', 'xRsvpYesBu')}${button('no', 'xRsvpNoBu')}${button('maybe', 'xRsvpMaybeBu')}</div>
  </div>`;
}

const row = (id: string, path: string, first: string, second = ''): string =>
  `<div class="nBzcnc"><div class="zZj8Pb" aria-hidden="true">${icon(path)}</div>
    <div class="toUqff"${id ? ` id="${id}"` : ''}><div class="UfeRlc">${first}</div>
    ${second ? `<div class="AzuXid">${second}</div>` : ''}</div></div>`;

const tool = (id: string, label: string, path: string): string =>
  `<button type="button" class="tool"${id ? ` id="${id}"` : ''} aria-label="${safe(label)}">${icon(path)}</button>`;
