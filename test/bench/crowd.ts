import { type MuseumPerson, robin } from '../museum/calendar/people.ts';
import { arrival, gmailId } from '../museum/gmail/clock.ts';
import { addressOf, gmailPage, headers } from '../museum/gmail/page.ts';
import { threadView } from '../museum/gmail/thread-view.ts';
import type { MuseumThread } from '../museum/gmail/threads.ts';

export const personOf = (index: number): MuseumPerson => ({
  email: `person${index}@bench.example`,
  name: `Person ${index}`,
  hue: (index * 37) % 360,
});

/** The museum's mailbox with one conversation more, "crowd": so many opened messages, from so many people in turn. */
export function crowdRoom(messages: number, people: number): { url: string; serve: Served } {
  const now = Date.now();
  const thread = crowdThread(now, messages, people);
  const page = { locale: 'en', now, account: 6 } as const;
  const template = `<template data-slug="crowd" data-token="${thread.token}">${threadView(thread, now, 'en')}</template>`;
  const body = gmailPage(page).replace('<template data-slug="single">', (single) => `${template}${single}`);
  return { url: addressOf(page), serve: { headers, body } };
}

type Served = { headers: Record<string, string>; body: string };

function crowdThread(now: number, messages: number, people: number): MuseumThread {
  const written = Array.from({ length: messages }, (_none, index) => {
    const at = arrival(now, 2, '09:10') + index * 60_000;
    const from = personOf(index % people);
    const to = [robin, personOf((index + 1) % people)];
    return { from, to, at, id: gmailId(at, index + 1), state: 'open' as const, body: ['The new tiers.'] };
  });
  const id = written[0]?.id ?? '';
  return {
    slug: 'crowd',
    id,
    token: 'FMfcgzQdJstlWtLkVbXcZrPlHsGjDwMn',
    subject: 'Pricing',
    messages: written,
  };
}
