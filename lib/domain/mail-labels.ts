/** What Gmail's own labels mean for an import. */
export type LabelMeaning = 'sent' | 'draft' | 'spam' | 'trash' | 'chat' | 'bulk';

/**
 * Gmail's labels are written in the account's language (import-facts.md). These are the names that interface languages
 * have for them, in lower case. `sent` is found from the mail itself too, in any language: lib/domain/mail-own.ts.
 */
const names: Record<Exclude<LabelMeaning, 'bulk'>, string> = {
  sent: `sent|sent mail|messages envoyés|envoyés|gesendet|gesendete nachrichten|enviado|enviados|posta inviata|inviati|inviata|e-mails enviados|itens enviados|verzonden|verzonden berichten|skickat|skickade|sendt|lähetetyt|lähetetty|wysłane|odeslaná pošta|odeslané|odoslané|elküldött|elküldött levelek|mesaje trimise|trimise|отправленные|надіслані|изпратени|gönderilmiş postalar|gönderilenler|απεσταλμένα|送信済み|送信済みメール|已发邮件|已发送|寄件備份|已傳送|보낸편지함|보낸메일함|البريد المرسل|الرسائل المرسلة|דואר יוצא|נשלח|đã gửi|thư đã gửi|จดหมายที่ส่งแล้ว|ส่งแล้ว|भेजा गया|भेजे गए मेल|terkirim|enviats`,
  draft: `draft|drafts|brouillon|brouillons|entwurf|entwürfe|borrador|borradores|bozza|bozze|rascunho|rascunhos|concept|concepten|utkast|kladde|kladder|luonnos|luonnokset|wersje robocze|wersja robocza|koncept|koncepty|piszkozat|piszkozatok|schițe|mesaje nefinalizate|черновик|черновики|чернетки|чернетка|чернови|чернова|taslak|taslaklar|πρόχειρο|πρόχειρα|下書き|草稿|임시보관함|مسودات|المسودات|טיוטה|טיוטות|thư nháp|bản nháp|ร่างจดหมาย|จดหมายร่าง|ड्राफ़्ट|draf|esborranys|esborrany`,
  spam: `spam|junk|courrier indésirable|correo no deseado|lixo eletrónico|skräppost|søppelpost|uønsket post|roskaposti|спам|迷惑メール|垃圾邮件|垃圾郵件|스팸함|스팸|الرسائل غير المرغوب فيها|البريد غير المرغوب فيه|غير مرغوب فيها|ספאם|דואר זבל|ανεπιθύμητα|thư rác|จดหมายขยะ|สแปม|स्पैम|correu brossa`,
  trash: `trash|bin|corbeille|papierkorb|papelera|cestino|lixeira|lixo|reciclagem|prullenbak|papperskorgen|papperskorg|papirkurv|papirkurven|søppel|roskakori|kosz|koš|kôš|kuka|lomtár|coș de gunoi|корзина|кошик|кошче|çöp kutusu|çöp|κάδος απορριμμάτων|ゴミ箱|已删除邮件|垃圾桶|회수통|휴지통|المهملات|אשפה|thùng rác|ถังขยะ|ट्रैश|sampah|paperera`,
  chat: `chat|chats|chat messages|チャット|聊天|即时通讯|채팅|чат|чаты|чати|דו-שיח|الدردشة|sohbet|συνομιλίες|แชท|discussions|clavardage`,
};

const meanings = new Map<string, LabelMeaning>(
  Object.entries(names).flatMap(([meaning, all]) =>
    all.split('|').map((name) => [name, meaning as LabelMeaning] as const),
  ),
);

/** What a category is for is in its name: only those that people's own mail never gets are known by it. */
const BULK =
  /(promo|werbung|ofert|oferty|reklam|mainos|プロモーション|促銷|促销|推广|프로모션|промо|προσφορές)/u;
const CATEGORY = /^(categor|catégor|kategor|luokka|カテゴリ|分类|類別|카테고리|категор|κατηγορία)/u;

/** What a label means, or undefined: it is the user's own, or one that says nothing here. */
export function labelMeaning(label: string): LabelMeaning | undefined {
  const name = label.trim().toLowerCase();
  return meanings.get(name) ?? (CATEGORY.test(name) && BULK.test(name) ? 'bulk' : undefined);
}
