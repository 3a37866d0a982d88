import { japaneseTime, spanOfTwelve } from './written-times.ts';

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

const english: Words = {
  lang: 'en',
  dir: 'ltr',
  zone: 'Europe/Madrid',
  app: 'Calendar',
  today: 'Today',
  week: 'Week',
  create: 'Create',
  calendars: 'My calendars',
  guests: (count) => `${count} guests`,
  answers: {
    yes: (count) => `${count} yes`,
    no: (count) => `${count} no`,
    maybe: (count) => `${count} maybe`,
    none: (count) => `${count} awaiting`,
  },
  attending: { yes: 'Attending', no: 'Declined', maybe: 'Maybe attending', none: '' },
  organizer: 'Organizer',
  optional: 'Optional',
  going: 'Going?',
  reply: { yes: 'Yes', no: 'No', maybe: 'Maybe' },
  replyLabel: (reply, isChosen) => `Respond ${reply}${isChosen ? ', selected' : ''}`,
  join: 'Join the video call',
  notes: 'Take meeting notes',
  reminder: '10 minutes before',
  close: 'Close',
  edit: 'Edit event',
  save: 'Save',
  details: 'Event details',
  guestList: 'Guests',
  allDay: 'All day',
  hour: (hour) => `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`,
  span: spanOfTwelve,
};

const german: Words = {
  lang: 'de',
  dir: 'ltr',
  zone: 'Europe/Berlin',
  app: 'Kalender',
  today: 'Heute',
  week: 'Woche',
  create: 'Eintragen',
  calendars: 'Meine Kalender',
  guests: (count) => `${count} Gäste`,
  answers: {
    yes: (count) => `${count}-mal „Ja“`,
    no: (count) => `${count}-mal „Nein“`,
    maybe: (count) => `${count}-mal „Vielleicht“`,
    none: (count) => `${count} ausstehend`,
  },
  attending: { yes: 'Nimmt teil', no: 'Abgelehnt', maybe: 'Nimmt vielleicht teil', none: '' },
  organizer: 'Organisator',
  optional: 'Optional',
  going: 'Nimmst du teil?',
  reply: { yes: 'Ja', no: 'Nein', maybe: 'Vielleicht' },
  replyLabel: (reply, isChosen) => `Mit „${reply}“ antworten${isChosen ? ', ausgewählt' : ''}`,
  join: 'Am Videoanruf teilnehmen',
  notes: 'Notizen anlegen',
  reminder: '10 Minuten vorher',
  close: 'Schließen',
  edit: 'Termin bearbeiten',
  save: 'Speichern',
  details: 'Termindetails',
  guestList: 'Gäste',
  allDay: 'Ganztägig',
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  span: (from, to) => `${from} – ${to}`,
};

const japanese: Words = {
  lang: 'ja',
  dir: 'ltr',
  zone: 'Asia/Tokyo',
  app: 'カレンダー',
  today: '今日',
  week: '週',
  create: '作成',
  calendars: 'マイカレンダー',
  guests: (count) => `${count} 人のゲスト`,
  answers: {
    yes: (count) => `承諾 ${count} 人`,
    no: (count) => `辞退 ${count} 人`,
    maybe: (count) => `未定 ${count} 人`,
    none: (count) => `返答待ち ${count} 人`,
  },
  attending: { yes: '参加予定', no: '辞退', maybe: '未定', none: '' },
  organizer: '主催者',
  optional: '任意',
  going: '参加しますか?',
  reply: { yes: 'はい', no: 'いいえ', maybe: '未定' },
  replyLabel: (reply, isChosen) => `「${reply}」と返答${isChosen ? '（選択中）' : ''}`,
  join: 'ビデオ通話に参加する',
  notes: 'メモを作成',
  reminder: '10 分前',
  close: '閉じる',
  edit: '予定を編集',
  save: '保存',
  details: '予定の詳細',
  guestList: 'ゲスト',
  allDay: '終日',
  hour: (hour) => `${hour < 12 ? '午前' : '午後'}${hour % 12}時`,
  span: (from, to) => [from, to].map(japaneseTime).join('～'),
};

const hebrew: Words = {
  lang: 'he',
  dir: 'rtl',
  zone: 'Asia/Jerusalem',
  app: 'יומן',
  today: 'היום',
  week: 'שבוע',
  create: 'יצירה',
  calendars: 'היומנים שלי',
  guests: (count) => `${count} אורחים`,
  answers: {
    yes: (count) => `${count} אישרו`,
    no: (count) => `${count} דחו`,
    maybe: (count) => `${count} אולי`,
    none: (count) => `${count} ממתינים`,
  },
  attending: { yes: 'ישתתפו', no: 'נדחה', maybe: 'אולי', none: '' },
  organizer: 'מארגן',
  optional: 'אופציונלי',
  going: 'להגיע?',
  reply: { yes: 'כן', no: 'לא', maybe: 'אולי' },
  replyLabel: (reply, isChosen) => `תשובה: ${reply}${isChosen ? ', נבחר' : ''}`,
  join: 'הצטרפות לשיחת הווידאו',
  notes: 'רישום הערות',
  reminder: '10 דקות לפני',
  close: 'סגירה',
  edit: 'עריכת האירוע',
  save: 'שמירה',
  details: 'פרטי האירוע',
  guestList: 'אורחים',
  allDay: 'כל היום',
  hour: (hour) => `${hour}:00`,
  span: (from, to) => `${from} – ${to}`,
};

export const wordsOf = { en: english, de: german, ja: japanese, he: hebrew };
export type Locale = keyof typeof wordsOf;
