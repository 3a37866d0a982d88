import type { Answer, Role } from '../../lib/domain/page-seen.ts';

/** Who must be found on a page, by address, and in which part. */
export type People = Record<string, Role>;

/** What must be seen on a page at one moment. Whatever is left out is not checked; people are checked exactly. */
export type Expected =
  | {
      kind: 'thread';
      subject: string;
      /** Everyone of the context as contract.md C1 means it: without the user's own addresses and without non-people. */
      people: People;
      /** In the order of the page, those that have an id: `at` in epoch ms, or undefined when it must not be claimed. */
      messages: { id: string; from: string; direction: 'in' | 'out'; at: number | undefined }[];
    }
  | {
      kind: 'event';
      subject: string;
      people: People;
      id: string;
      answer?: Answer;
      start?: number;
      end?: number;
      /** `2026-11-18`: what must be seen where no time can be. */
      day?: string;
    }
  | {
      kind: 'list';
      rows: string[];
      /** The messages that its rows prove: whose they are, and when they arrived. */
      messages?: { id: string; from: string; at: number }[];
      /** Whom the mails being written go to. */
      people?: People;
    }
  | { kind: 'nothing' };

/** Something done on the page, and what must be seen afterwards. */
export type Step = {
  does: string;
  /** JavaScript run in the page; the page's own script offers `museum.…`. May return a promise. */
  run: string;
  expected: Expected;
};

/** A page of the museum: served whole at its own address in a real browser, or loaded into a DOM of the unit tests. */
export type Room = {
  /** As the test's title says it: "gmail: thread of eight messages". */
  name: string;
  site: 'gmail' | 'calendar';
  /** Its full address, `https://mail.google.com/…` or `https://calendar.google.com/…`. */
  url: string;
  headers: Record<string, string>;
  html: string;
  /** The user's own address in this room. */
  own: string;
  /** What must be seen once the page has loaded; then the steps, one after another. */
  expected: Expected;
  steps: Step[];
};
