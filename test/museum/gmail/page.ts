import { readFileSync } from 'node:fs';
import { robin } from '../calendar/people.ts';
import { composeView } from './compose-view.ts';
import { icon, letter, safe } from './html.ts';
import { museumRows } from './inbox.ts';
import { listView } from './list-view.ts';
import { singleView, threadView } from './thread-view.ts';
import { museumThreads } from './threads.ts';
import { type Locale, type Words, wordsOf } from './words.ts';

export type GmailPage = {
  locale: Locale;
  /** Every date in the mailbox counts back from here. */
  now: number;
  /** Which of the browser's accounts: the number in `/u/0`. Every room of the museum has one of its own. */
  account: number;
  /** The conversation that the address names. */
  open?: string;
};

const NONCE = 'museum';
const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
const script = readFileSync(new URL('./page.js', import.meta.url), 'utf8');

/** As strict as Google's: no script without the nonce, no markup from strings. */
export const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `script-src 'nonce-${NONCE}'; object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'`,
};

export function addressOf({ account, open, now }: GmailPage): string {
  const thread = museumThreads(now).find(({ slug }) => slug === open);
  return `https://mail.google.com/mail/u/${account}/#inbox${thread ? `/${thread.token}` : ''}`;
}

/** The whole of Gmail's page: bar, side, list; and in templates, what the script shows later. */
export function gmailPage({ locale, now }: GmailPage): string {
  const words = wordsOf[locale];
  const threads = museumThreads(now);
  const rows = museumRows(now, threads);
  const kept = threads.map(
    (thread) =>
      `<template data-slug="${thread.slug}" data-token="${thread.token}">${threadView(thread, now, locale)}</template>`,
  );
  return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.inbox} - ${robin.email} - Acme Mail</title><style>${style}</style></head>
<body class="aAU" data-own="${robin.email}" data-inbox="${words.inbox}">
  <div class="nH w-asV">${bar(words)}</div>
  <div class="nH rest">
    <div class="aeN nH oy8Mbf" role="navigation">${side(words)}</div>
    <div class="nH bkK"><div class="aeH"><div class="G-atb" gh="tm"><span class="lS" role="button" tabindex="0" aria-label="←">${icon('back')}</span><span class="T-Jo" role="checkbox" aria-checked="false"></span><span>${icon('again')}</span><span>${icon('more')}</span><span class="Dj">1–${rows.length} / 1,204</span></div></div>
      <div class="Tm aeJ"><div class="aeF" id="views"><div class="nH" id="list">${listView(rows, now, locale)}</div></div></div></div>
    <div class="aUx" role="complementary">${icon('calendar')}${icon('check')}${icon('file')}</div>
  </div>
  <div class="dw" id="moles"></div>
  ${kept.join('')}
  <template data-slug="single">${singleView(now, locale)}</template>
  <template data-slug="compose">${composeView(locale)}</template>
  <script nonce="${NONCE}">${script}</script>
</body></html>`;
}

/** Gmail's page around a view alone: as it is popped out, or where nothing else of the page matters. */
export const frame = (locale: Locale, bodyClass: string, title: string, inside: string): string =>
  `<!doctype html>
<html lang="${wordsOf[locale].lang}" dir="${wordsOf[locale].dir}">
<head><meta charset="utf-8"><title>${safe(title)} - ${robin.email} - Acme Mail</title><style>${style}</style></head>
<body class="${bodyClass}"><div class="nH w-asV">${bar(wordsOf[locale])}</div>
  <div class="nH rest"><div class="nH bkK"><div class="Tm aeJ"><div class="aeF">${inside}</div></div></div></div>
</body></html>`;

const bar = (words: Words): string => `<header id="gb" role="banner">
  <span class="menu" role="button" tabindex="0">${icon('menu', 24)}</span><a class="brand" href="#inbox">Mail</a>
  <form role="search">${icon('search', 22)}<input name="q" aria-label="${words.search}" placeholder="${words.search}"></form>
  <div data-ogsr-up=""><a class="face" role="button" tabindex="0" style="--hue: ${robin.hue}" aria-label="${words.account}: ${robin.name} \n(${robin.email})">${letter(robin.name)}</a></div></header>`;

const side = (
  words: Words,
): string => `<div class="z0"><div class="L3" role="button" tabindex="0" gh="cm">${icon('pen')}${safe(words.compose)}</div></div>
  <div class="TK">${(
    [
      ['inbox', words.inbox],
      ['star', words.starred],
      ['sent', words.sent],
      ['file', words.drafts],
    ] as const
  )
    .map(
      ([sign, name], index) =>
        `<div class="TO${index === 0 ? ' nZ' : ''}">${icon(sign, 18)}<a class="n0" href="#inbox">${name}</a>${index === 0 ? '<span class="bsU">4</span>' : ''}</div>`,
    )
    .join('')}</div>`;
