/** Gmail's labels as an account's language has them; a name that is missing is the English one. */
export type Labels = Record<'inbox' | 'sent' | 'draft' | 'spam' | 'trash' | 'chat' | 'promotions', string>;

const english: Labels = {
  inbox: 'Inbox',
  sent: 'Sent',
  draft: 'Drafts',
  spam: 'Spam',
  trash: 'Trash',
  chat: 'Chat',
  promotions: 'Category Promotions',
};

export const labelsOf: Record<'en' | 'fr' | 'de' | 'ja' | 'pl', Labels> = {
  en: english,
  fr: {
    ...english,
    inbox: 'Boîte de réception',
    sent: 'Messages envoyés',
    draft: 'Brouillons',
    trash: 'Corbeille',
    promotions: 'Catégorie: Promotions',
  },
  de: {
    ...english,
    inbox: 'Posteingang',
    sent: 'Gesendet',
    draft: 'Entwürfe',
    trash: 'Papierkorb',
    promotions: 'Kategorie: Werbung',
  },
  ja: {
    ...english,
    inbox: '受信トレイ',
    sent: '送信済み',
    draft: '下書き',
    spam: '迷惑メール',
    trash: 'ゴミ箱',
    chat: 'チャット',
    promotions: 'カテゴリ: プロモーション',
  },
  pl: {
    ...english,
    inbox: 'Odebrane',
    sent: 'Wysłane',
    draft: 'Wersje robocze',
    trash: 'Kosz',
    promotions: 'Kategoria: Oferty',
  },
};
