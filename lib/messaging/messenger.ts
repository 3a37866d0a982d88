import { type Browser, browser } from 'wxt/browser';
import { BusyError } from './busy-error.ts';
import type { Answered, Asked, Envelope, MessageName, Reply } from './protocol.ts';

/** How often a question is put, when the background is stopped while it works on the answer; a little later each time. */
const TRIES = 5;
const LATER = 20;
/** How often it is put when there were too many before it. */
const TIMES_BUSY = 10;
const BACKGROUND_STOPPED = /message channel closed|message port closed|Receiving end does not exist/i;

/** Puts a question to the background. Throws what the background threw, or that it cannot be reached. */
export async function ask<Name extends MessageName>(
  name: Name,
  content: Asked<Name>,
): Promise<Answered<Name>> {
  for (let busy = 1; ; busy++) {
    const reply = (await sendPersistently({ name, content })) as Reply<Answered<Name>>;
    if (reply.ok) return reply.value;
    if (reply.after === undefined || busy === TIMES_BUSY) throw new Error(reply.error);
    await pause(reply.after);
  }
}

/** The background's side: `answer` gets every message and its sender, in the same turn of the event loop. */
export function answerMessages(
  answer: (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((message, sender) =>
    answer(message, sender).then(
      (value): Reply<unknown> => ({ ok: true, value: value ?? null }),
      (error): Reply<unknown> => ({
        ok: false,
        error: error instanceof Error ? error.message : String(error),
        ...(error instanceof BusyError && { after: error.after }),
      }),
    ),
  );
}

/** A background that is stopped just then answers with an error, or with nothing at all (seen in Chromium 156). */
async function sendPersistently({ name, content }: Envelope): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const reply = await browser.runtime.sendMessage({ name, content });
      if (reply) return reply;
      if (attempt === TRIES) throw new Error(`No answer to ${name}`);
    } catch (error) {
      if (attempt === TRIES || !BACKGROUND_STOPPED.test(String(error))) throw error;
    }
    await pause(attempt * LATER);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
