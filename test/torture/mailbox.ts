import type { BrowserContext } from 'playwright-core';
import { ana, robin } from '../museum/calendar/people.ts';
import { arrival, gmailId } from '../museum/gmail/clock.ts';
import { addressOf, gmailPage, headers } from '../museum/gmail/page.ts';
import { threadView } from '../museum/gmail/thread-view.ts';
import type { MuseumThread } from '../museum/gmail/threads.ts';

/** The museum's mailbox with as many conversations more as are asked for, each one mail from the same person. */
export type Mailbox = {
  url: string;
  from: string;
  /** The page's script that opens the conversation of that number. */
  opens: (index: number) => string;
  /** Gmail's id of its only message: what a touch of it is known by. */
  refOf: (index: number) => string;
  serve: (context: BrowserContext) => Promise<unknown>;
};

export function makeMailbox(conversations: number, now: number = Date.now()): Mailbox {
  const page = { locale: 'en', now, account: 5 } as const;
  const threads = Array.from({ length: conversations }, (_, index) => conversation(index, now));
  const templates = threads.map(
    (thread) =>
      `<template data-slug="${thread.slug}" data-token="${thread.token}">${threadView(thread, now, 'en')}</template>`,
  );
  const single = '<template data-slug="single">';
  const body = gmailPage(page).replace(single, () => `${templates.join('')}${single}`);
  return {
    url: addressOf(page),
    from: ana.email,
    opens: (index) => `museum.open('mail-${index}')`,
    refOf: (index) => threads[index]?.id ?? '',
    serve: (context) =>
      context.route('https://mail.google.com/**', (route) => route.fulfill({ headers, body })),
  };
}

function conversation(index: number, now: number): MuseumThread {
  const at = arrival(now, 3, '09:10') + index * 60_000;
  const id = gmailId(at, index + 1);
  const token = `FMfcgzQdT${index.toString(36).toUpperCase().padStart(5, 'B')}LkVbXcZrPlHsGjDwMn`;
  const message = { from: ana, to: [robin], at, id, state: 'open' as const, body: ['The new tiers.'] };
  return { slug: `mail-${index}`, id, token, subject: `Pricing ${index}`, messages: [message] };
}
