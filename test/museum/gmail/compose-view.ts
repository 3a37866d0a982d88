import { ana, type MuseumPerson, mara, robin } from '../calendar/people.ts';
import { letter, safe } from './html.ts';
import { type Locale, wordsOf } from './words.ts';

/** Whom the museum's mail goes to. */
const composing = { to: [ana], cc: [mara] };

const SUGGESTIONS = 40;

/** A floating window for writing, with the closed fields' twin, and the contacts that it would suggest. */
export function composeView(locale: Locale): string {
  const words = wordsOf[locale];
  return `<div class="nH"><div class="no"><div class="nH Hd"><div class="AD"><div role="dialog" aria-label="${words.newMessage}">
    <div class="Hp">${words.newMessage}<span class="Ha" role="button" tabindex="0" aria-label="×">×</span></div>
    <div class="M9"><div class="GS">${field('to', composing.to)}${field('cc', composing.cc)}${field('bcc', [])}</div>
      <div class="oL aDm az9" style="display: none">${[...composing.to, ...composing.cc].map(twin).join(', ')}</div>
      <input type="hidden" name="from" value="${robin.email}">
      <input name="subjectbox" aria-label="${words.subject}" placeholder="${words.subject}" value="The revised numbers">
      <div class="Am" role="textbox" contenteditable="true" aria-label="${words.newMessage}">Hi Ana,<br><br>here are the revised numbers, with and without the old discount.</div>
      <div class="btC"><span class="T-I-atl" role="button" tabindex="0">${words.send}</span></div></div>
    <div class="suggestions" role="listbox" hidden>${suggestions()}</div>
  </div></div></div></div></div>`;
}

const field = (name: 'to' | 'cc' | 'bcc', people: readonly MuseumPerson[]): string =>
  `<div class="anm" name="${name}"${people.length === 0 ? ' style="display: none"' : ''}><span class="aoD">${name}</span><div role="listbox" aria-orientation="horizontal">${people.map(chip).join('')}</div></div>`;

const chip = ({ email, name, hue }: MuseumPerson): string =>
  `<div class="agh" draggable="true"><div class="agb"><div role="option" class="afV" data-hovercard-id="${email}" data-name="${safe(name)}" aria-selected="false"><span class="face small" style="--hue: ${hue}">${letter(name)}</span><div class="akl" translate="no">${safe(name)}</div></div></div></div>`;

const twin = ({ email, name }: MuseumPerson): string =>
  `<span email="${email}" data-hovercard-id="${email}">${safe(name)}</span>`;

/** Every contact there is, so that a reader that takes any address of the page takes far too many. */
const suggestions = (): string =>
  Array.from({ length: SUGGESTIONS }, (_, index) => {
    const email = `contact${index + 1}@suggested.example`;
    return `<div role="option" data-hovercard-id="${email}"><span email="${email}" name="Contact ${index + 1}">${email}</span></div>`;
  }).join('');
