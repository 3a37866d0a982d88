import { type MuseumPerson, robin } from '../calendar/people.ts';
import { decimalId, fullDate, shortDate } from './clock.ts';
import { icon, letter, safe } from './html.ts';
import type { MuseumMessage, MuseumThread } from './threads.ts';
import { type Locale, wordsOf } from './words.ts';

/** A whole view with one conversation in it, as Gmail lays it out. */
export function threadView(thread: MuseumThread, now: number, locale: Locale): string {
  const folded = thread.messages.filter(({ state }) => state === 'folded').length;
  const messages = thread.messages.map((message) => messageItem(message, now, locale, folded));
  return `<div class="BltHke nH oy8Mbf" role="main"><div class="nH a98 iY">
    <div class="nH V8djrc byY"><div class="ha"><h2 class="hP" tabindex="-1" data-thread-perm-id="thread-f:${decimalId(thread.id)}"
      data-legacy-thread-id="${thread.id}">${safe(thread.subject)}</h2><span class="hN">${wordsOf[locale].inbox}</span></div></div>
    <div class="nH aHU"><div class="nH hx"><div class="nH" role="list">${messages.join('')}</div></div></div>
  </div></div>`;
}

/** The view that the script fills from a row, for mails of which there is nothing but the row. */
export function singleView(now: number, locale: Locale): string {
  const nobody = { email: 'somebody@example.org', name: 'Somebody', hue: 210 };
  const message: MuseumMessage = {
    from: nobody,
    to: [robin],
    at: now,
    id: '0'.repeat(16),
    state: 'open',
    body: [''],
  };
  const thread = { slug: 'single', id: '0'.repeat(16), token: '', subject: '', messages: [message] };
  return threadView(thread, now, locale);
}

function messageItem(message: MuseumMessage, now: number, locale: Locale, folded: number): string {
  const { state } = message;
  if (state === 'open') {
    return item(
      'h7 ie nH oy8Mbf',
      true,
      `<div class="Bk"><div class="G3 G2">${whole(message, now, locale)}</div></div>`,
    );
  }
  // Opened once and closed again: the whole message stays, hidden, beside its one line.
  const rest = state === 'closed' ? whole(message, now, locale, true) : '';
  const later = state === 'closed' ? '' : `<template>${whole(message, now, locale)}</template>`;
  const inside = `<div class="G3 G2">${line(message, now, locale)}${rest}${later}</div>`;
  if (state !== 'folded') return item('kv', false, inside);
  return item('kQ', false, `<div class="adv"><span class="adx"><span>${folded}</span></span></div>${inside}`);
}

const item = (classes: string, open: boolean, inside: string): string =>
  `<div class="${classes}" role="listitem" aria-expanded="${open}" tabindex="-1">${inside}</div>`;

/** A closed message's line: sender, beginning, date. No ids, nobody it went to. */
function line({ from, body, ...message }: MuseumMessage, now: number, locale: Locale): string {
  const name = from === robin ? wordsOf[locale].me : from.name;
  return `<div class="adf ads">${picture(from)}<table class="cf gJ" cellpadding="0"><tbody><tr class="acZ">
    <td class="gF gK"><span class="iw"><span translate="no" class="qu"><span email="${from.email}" name="${safe(name)}"
      data-hovercard-id="${from.email}" class="gD"><span>${safe(name)}</span></span></span></span></td>
    <td class="y2">${safe(body.join(' '))}</td>
    <td class="gH"><div class="gK">${date(message, now, locale)}</div></td></tr></tbody></table></div>`;
}

/** An opened message with its ids, header, recipients and body. */
function whole(message: MuseumMessage, now: number, locale: Locale, hidden = false): string {
  const { from, to, id, body, quotes, hadDetails } = message;
  const words = wordsOf[locale];
  return `<div class="adn ads" style="display:${hidden ? ' none' : ''}" data-message-id="#msg-f:${decimalId(id)}" data-legacy-message-id="${id}">
    <div class="aju"><div class="aCi">${picture(from)}</div></div>
    <div class="gs"><div class="gE iv gt"><table class="cf gJ" cellpadding="0"><tbody>
      <tr class="acZ"><td class="gF gK"><table class="cf ix" cellpadding="0"><tbody><tr><td class="c2">
        <h3 class="iw"><span translate="no" class="qu" role="gridcell" tabindex="-1">${sender(from, words.me)}</span></h3></td></tr></tbody></table></td>
        <td class="gH bAk"><div class="gK">${date(message, now, locale)}</div></td>
        <td class="gH acX" rowspan="2"><span class="reply" role="button" tabindex="0">${icon('reply')}</span></td></tr>
      <tr class="acZ xD"><td colspan="2"><div class="iw ajw"><span translate="no" class="hb">${words.to} ${to
        .map((person) => recipient(person, words.me))
        .join(
          ', ',
        )} </span></div><div class="ajy" role="button" tabindex="0" aria-haspopup="true" aria-label="${words.details}">▾</div></td></tr>
    </tbody></table>${hadDetails ? details(message, locale) : ''}</div>
    <div class="ii gt"><div class="a3s aiL"><div dir="auto">${body.map((text) => `<p dir="auto">${safe(text)}</p>`).join('')}${
      quotes ? quotation(quotes) : ''
    }</div></div></div></div></div>`;
}

const sender = (from: MuseumPerson, me: string): string =>
  `<span email="${from.email}" name="${safe(from === robin ? me : from.name)}" data-hovercard-id="${from.email}" class="gD"><span>${safe(
    from.name,
  )}</span></span> <span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>${from.email}<span aria-hidden="true">&gt;</span></span>`;

/** Names are shortened here, and the user is "me" in the page's language. */
function recipient(person: MuseumPerson, me: string): string {
  const name = person === robin ? me : (person.name.split(' ')[0] ?? '');
  return `<span email="${person.email}" name="${safe(person === robin ? me : person.name)}" data-hovercard-id="${person.email}" class="g2">${safe(name)}</span>`;
}

function date(
  { at, sentAt = at }: Pick<MuseumMessage, 'at' | 'sentAt'>,
  now: number,
  locale: Locale,
): string {
  const full = safe(fullDate(sentAt, locale));
  return `<span class="g3" title="${full}" alt="${full}" role="gridcell" tabindex="-1">${safe(shortDate(sentAt, now, locale))}</span>`;
}

/** The popup behind "Show details": hidden once closed, and it says the sender a second time. */
const details = ({ from, to, at }: MuseumMessage, locale: Locale): string =>
  `<div class="ajA SK" style="visibility: hidden"><div class="ajB gt"><table class="ajC"><tbody>
    <tr class="ajv"><td class="gG"><span class="gI">${safe(wordsOf[locale].account)}</span></td><td><span class="qu"><span email="${from.email}" name="${safe(from.name)}"
      data-hovercard-id="${from.email}" class="gD"><span>${safe(from.name)}</span></span></span></td></tr>
    <tr class="ajv"><td class="gG"><span class="gI">${wordsOf[locale].to}</span></td><td>${to
      .map(({ email, name }) => `<span email="${email}" name="${safe(name)}">${safe(name)}</span>`)
      .join(', ')}</td></tr>
    <tr class="ajv"><td class="gG"></td><td>${safe(fullDate(at, locale))}</td></tr></tbody></table></div></div>`;

/** What somebody else wrote, brought along in the mail's own markup. */
const quotation = ({ email, name }: MuseumPerson): string =>
  `<blockquote class="gmail_quote"><span email="${email}" name="${name}" data-hovercard-id="${email}">${name}</span>:
    <p>We settled it the same way last year.</p></blockquote>`;

const picture = ({ email, name, hue }: MuseumPerson): string =>
  `<span class="face" style="--hue: ${hue}" aria-hidden="true">${letter(name)}<img class="ajn" alt="" jid="${email}" data-hovercard-id="${email}" data-name="${safe(name)}"></span>`;
