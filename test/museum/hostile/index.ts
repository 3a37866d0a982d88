import { readFileSync } from 'node:fs';
import { robin } from '../calendar/people.ts';
import { arrival, gmailId } from '../gmail/clock.ts';
import { addressOf, gmailPage, headers } from '../gmail/page.ts';
import { threadView } from '../gmail/thread-view.ts';
import type { MuseumThread } from '../gmail/threads.ts';
import { senders } from './people.ts';

const script = readFileSync(new URL('./page.js', import.meta.url), 'utf8');
/** A text of a megabyte in the last mail. */
const LONG = 'All work and no play. '.repeat(48_000);

/** Gmail's mailbox with a script on it that wants to know everything, and a conversation to read it from. */
export function hostileRoom(now: number): { url: string; headers: Record<string, string>; html: string } {
  const page = { locale: 'en', now, account: 8 } as const;
  const thread = hostileThread(now);
  const template = `<template data-slug="hostile" data-token="${thread.token}">${threadView(thread, now, 'en')}</template>`;
  const nonce = /nonce-([^']+)/.exec(headers['content-security-policy'])?.[1];
  const html = gmailPage(page)
    // First of all scripts, so that nothing happens before it listens.
    .replace('<head>', () => `<head><script nonce="${nonce}">${script}</script>`)
    .replace('<template data-slug="single">', (single) => `${template}${single}`);
  return { url: addressOf(page), headers, html };
}

function hostileThread(now: number): MuseumThread {
  const messages = senders.map((from, index) => {
    const at = arrival(now, 2, `09:1${index}`);
    const body = [index === senders.length - 1 ? LONG : 'Please look at this.'];
    return { from, to: [robin], at, id: gmailId(at, index + 1), state: 'open' as const, body };
  });
  const subject = '</h2><img src=x onerror="boom()">\u202Edesrever';
  return {
    slug: 'hostile',
    id: messages[0]?.id ?? '',
    token: 'FMfcgzQdHstlWtLkVbXcZrPlHsGjDwMn',
    subject,
    messages,
  };
}
