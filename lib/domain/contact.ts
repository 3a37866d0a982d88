import type { EmailAddress } from './email-address.ts';
import type { Group } from './group.ts';

/** A person as an outside file has them. `line` is where the entry begins in the file, counted from 1. */
export type Contact = {
  line: number;
  name: string;
  /** At least one. */
  emails: EmailAddress[];
  role?: string;
  organisation?: string;
  /** What they are put under in the other program: tags, where the words are the user's own (contact-tags.ts). */
  labels: string[];
  /** What else they are called: to find them by, never to write to them. */
  nickname?: string;
  /** What the user has written down about them in the other program. */
  note?: string;
  /** Where the user says so: in the file, or of the file. */
  group?: Group;
};

/** An entry, or a part of one, that is not taken, and why, in words for the user. */
export type Refused = {
  line: number;
  what: string;
  reason: string;
  /** In which file, where several are read at once. */
  file?: string;
};

/** Everything found in a file of contacts: nothing in it is passed over in silence. */
export type ContactsRead = { people: Contact[]; refused: Refused[] };
