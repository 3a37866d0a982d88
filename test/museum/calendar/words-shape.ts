/** What the museum's Calendar says in one display language. Readers must not depend on any of it. */
export type Words = {
  lang: string;
  dir: 'ltr' | 'rtl';
  zone: string;
  app: string;
  today: string;
  week: string;
  create: string;
  calendars: string;
  guests: (count: number) => string;
  answers: Record<'yes' | 'no' | 'maybe' | 'none', (count: number) => string>;
  attending: Record<'yes' | 'no' | 'maybe' | 'none', string>;
  organizer: string;
  optional: string;
  going: string;
  reply: Record<'yes' | 'no' | 'maybe', string>;
  /** The whole label of a reply button: Calendar marks the chosen one in words only. */
  replyLabel: (reply: string, isChosen: boolean) => string;
  join: string;
  notes: string;
  reminder: string;
  close: string;
  edit: string;
  save: string;
  details: string;
  guestList: string;
  allDay: string;
  hour: (hour: number) => string;
  span: (from: string, to: string) => string;
};

/** "3 yes", in whatever words. */
export const counted = (...[yes, no, maybe, none]: [string, string, string, string]): Words['answers'] => ({
  yes: (count) => `${count} ${yes}`,
  no: (count) => `${count} ${no}`,
  maybe: (count) => `${count} ${maybe}`,
  none: (count) => `${count} ${none}`,
});

export const hourOfDay = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
export const spanOfDay = (from: string, to: string): string => `${from} – ${to}`;
