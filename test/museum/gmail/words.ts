/** A language Gmail can be shown in: only what its pages say around people, never a key for a reader. */
export type Words = {
  /** For dates, as Intl names it. */
  tag: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  me: string;
  to: string;
  draft: string;
  inbox: string;
  starred: string;
  sent: string;
  drafts: string;
  compose: string;
  search: string;
  newMessage: string;
  send: string;
  recipients: string;
  subject: string;
  account: string;
  details: string;
  ad: string;
};

export const wordsOf = {
  en: {
    tag: 'en-US',
    lang: 'en',
    dir: 'ltr',
    me: 'me',
    to: 'to',
    draft: 'Draft',
    inbox: 'Inbox',
    starred: 'Starred',
    sent: 'Sent',
    drafts: 'Drafts',
    compose: 'Compose',
    search: 'Search mail',
    newMessage: 'New message',
    send: 'Send',
    recipients: 'Recipients',
    subject: 'Subject',
    account: 'Account',
    details: 'Show details',
    ad: 'Sponsored',
  },
  de: {
    tag: 'de-DE',
    lang: 'de',
    dir: 'ltr',
    me: 'ich',
    to: 'an',
    draft: 'Entwurf',
    inbox: 'Posteingang',
    starred: 'Markiert',
    sent: 'Gesendet',
    drafts: 'Entwürfe',
    compose: 'Schreiben',
    search: 'In E-Mails suchen',
    newMessage: 'Neue Nachricht',
    send: 'Senden',
    recipients: 'Empfänger',
    subject: 'Betreff',
    account: 'Konto',
    details: 'Details anzeigen',
    ad: 'Anzeige',
  },
  ja: {
    tag: 'ja-JP',
    lang: 'ja',
    dir: 'ltr',
    me: '自分',
    to: '宛先:',
    draft: '下書き',
    inbox: '受信トレイ',
    starred: 'スター付き',
    sent: '送信済み',
    drafts: '下書き',
    compose: '作成',
    search: 'メールを検索',
    newMessage: '新規メッセージ',
    send: '送信',
    recipients: '宛先',
    subject: '件名',
    account: 'アカウント',
    details: '詳細を表示',
    ad: '広告',
  },
  ar: {
    tag: 'ar-EG',
    lang: 'ar',
    dir: 'rtl',
    me: 'أنا',
    to: 'إلى',
    draft: 'مسودة',
    inbox: 'البريد الوارد',
    starred: 'المميّزة بنجمة',
    sent: 'المرسل',
    drafts: 'المسودات',
    compose: 'إنشاء',
    search: 'البحث في البريد',
    newMessage: 'رسالة جديدة',
    send: 'إرسال',
    recipients: 'المستلمون',
    subject: 'الموضوع',
    account: 'الحساب',
    details: 'عرض التفاصيل',
    ad: 'إعلان',
  },
} satisfies Record<string, Words>;

export type Locale = keyof typeof wordsOf;
