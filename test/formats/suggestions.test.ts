import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageOf, type Spoken, spoken } from '../../lib/formats/language-of.ts';
import { readSaid } from '../../lib/formats/said.ts';
import { findSuggestions, rulesOf } from '../../lib/formats/suggestions.ts';

/** Sentences written for this: P promises, A asks, - does neither, though it looks as if. */
type Sentence = { said: 'promise' | 'ask' | undefined; text: string };

const meant = { P: 'promise', A: 'ask', '-': undefined } as const;

const sentencesOf = (file: string): Sentence[] =>
  readFileSync(new URL(`sentences/${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ said: meant[line[0] as keyof typeof meant], text: line.slice(2) }));

/** Precision: of what is found, how much is meant. Recall: of what is meant, how much is found. */
function judge(sentences: readonly Sentence[], language: Spoken) {
  const read = sentences.map(({ said, text }) => ({ said, found: readSaid(text, rulesOf[language]) }));
  const found = read.filter((one) => one.found).length;
  const right = read.filter((one) => one.found && one.found === one.said).length;
  return { precision: right / found, recall: right / sentences.filter(({ said }) => said).length };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

describe('promises and requests in sentences', () => {
  test('are told from traps in more than 500 sentences, half of which are traps', () => {
    const all = spoken.flatMap((language) => [
      ...sentencesOf(language),
      ...sentencesOf(`${language}-unseen`),
    ]);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ said }) => !said).length * 2).toBeCloseTo(all.length, -1);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  test.each(spoken)('%s: at least 85 of 100 found are right, and 60 of 100 are found', (language) => {
    const { precision, recall } = judge(
      [...sentencesOf(language), ...sentencesOf(`${language}-unseen`)],
      language,
    );
    expect(precision).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  test.each([
    { language: 'en', right: 0.95, found: 0.7 },
    { language: 'de', right: 0.9, found: 0.7 },
    { language: 'fr', right: 0.95, found: 0.8 },
    { language: 'es', right: 0.95, found: 0.85 },
    { language: 'pt', right: 0.85, found: 0.8 },
  ] as const)(
    '$language: hold for sentences that were written after the rules, and the rules not changed for',
    ({ language, right, found }) => {
      const { precision, recall } = judge(sentencesOf(`${language}-unseen`), language);
      expect(precision).toBeGreaterThanOrEqual(right);
      expect(recall).toBeGreaterThanOrEqual(found);
    },
  );

  test('are reported for each language, the unseen sentences by themselves', () => {
    const report = spoken.map((language) => {
      const [seen, unseen] = [language, `${language}-unseen`].map((file) => {
        const sentences = sentencesOf(file);
        const { precision, recall } = judge(sentences, language);
        return `${sentences.length}: precision ${percent(precision)}, recall ${percent(recall)}`;
      });
      return `${language}  known to the rules ${seen}; written after them ${unseen}`;
    });
    console.info(report.join('\n'));
    expect(report).toHaveLength(spoken.length);
  });
});

describe('the language of a mail', () => {
  test.each(spoken)('%s is known by its small words', (language) => {
    const text = sentencesOf(language)
      .map((sentence) => sentence.text)
      .join(' ');
    expect(languageOf(text)).toBe(language);
  });
});

describe('suggestions from a mail', () => {
  /** Wednesday 18 November 2026. */
  const at = Date.parse('2026-11-18T09:00');
  const read = (text: string, isMine = false) =>
    findSuggestions({ id: '19a94f8c12345678', text, isMine, at });

  test('go the way of their writer, and have the day that the sentence says, seen from when it was written', () => {
    const text =
      'Hi Robin,\nI will send you the contract by Friday. Could you send me the numbers tomorrow?\nAna';
    expect(read(text)).toMatchObject([
      { way: 'they-promised', sentence: 'I will send you the contract by Friday.', due: '2026-11-20' },
      { way: 'they-asked', sentence: 'Could you send me the numbers tomorrow?', due: '2026-11-19' },
    ]);
    expect(read(text, true).map(({ way }) => way)).toEqual(['i-promised', 'i-asked']);
  });

  test('come from nobody else’s words: no quote, no signature, nothing that is passed on', () => {
    expect(
      read('Thanks.\n> I will send you the contract.\n\nOn Tue, 17 Nov 2026, Dev wrote:\nI will call you.'),
    ).toEqual([]);
    expect(read('Fine.\n--\nPlease call me at any time.')).toEqual([]);
    expect(read('FYI\n---------- Forwarded message ---------\nPlease send the form.')).toEqual([]);
    expect(read('Gut.\nAm Di., 17. Nov. 2026 schrieb Dev:\nIch schicke dir die Zahlen.')).toEqual([]);
  });

  test.each([
    'On Tue, 17 Nov 2026 at 10:00, Dev Mehta\n<dev@museum.example> wrote:',
    'On Tue, Nov 17, 2026 at 10:00 AM Dev\nMehta <dev@museum.example>\nwrote:',
    'Dev Mehta <dev@museum.example> wrote:',
    'Begin forwarded message:',
    'From: Dev Mehta\nSent: Tuesday, 17 November 2026 10:00\nTo: Robin\nSubject: Plan',
    'From: Dev Mehta\n\nDate: Tuesday\n\nTo: Robin',
    'Am 17.11.2026 um 10:00 schrieb Dev Mehta\n<dev@museum.example>:',
    'Ana Ortiz ‹ana@museum.example› schrieb am Di., 17. Nov. 2026, 10:00:',
    'Ana Ortiz schrieb am 17.11.2026:',
    'Anfang der weitergeleiteten Nachricht:',
    'Von: Dev Mehta\nGesendet: Dienstag, 17. November 2026\nAn: Robin',
    'Le mar. 17 nov. 2026 à 10:00, Ana Ortiz\n<ana@museum.example> a écrit\u00a0:',
    'Début du message transféré :',
    'De : Dev Mehta\nEnvoyé : mardi 17 novembre 2026',
    'El mar, 17 nov 2026 a las 10:00, Ana Ortiz\n(<ana@museum.example>) escribió:',
    'Inicio del mensaje reenviado:',
    'De: Dev Mehta\nEnviado el: martes',
    'Em ter., 17 de nov. de 2026 às 10:00, Ana Ortiz\n<ana@museum.example> escreveu:',
    'Início da mensagem encaminhada:',
    'De: Dev Mehta\nEnviada em: terça-feira',
    'Best regards',
    'Kind regards, Ana Ortiz',
    'Cheers,\nAna',
    'Mit freundlichen Grüßen',
    'Viele Grüße aus Berlin,',
    'Bien cordialement,',
    'Un saludo,\nAna',
    'Atenciosamente,\nAna',
    'Um abraço, Ana',
  ])('come from nothing after %j', (end) => {
    expect(read(`I will call you.\n\n${end}\n\nI will send you the contract.`)).toMatchObject([
      { sentence: 'I will call you.' },
    ]);
  });

  test.each([
    'Cheers,',
    'Hi Dev,\nBest of all, we are ready.',
    'Hi Dev,\nOn 3 May we met, and it was good:',
    'Hi Dev,\nFrom: nine to five.',
    'Hi Dev,\nRegards the plan, I wrote it on 3 May.',
    'Hi Dev,\nThe best\nAna wrote on paper:',
  ])('are not missed after %j', (words) => {
    expect(read(`${words}\nI will send you the contract.`)).toMatchObject([
      { sentence: 'I will send you the contract.' },
    ]);
  });

  test('are whole where the mail breaks its lines', () => {
    const [one] = read('We are nearly there, and I will send you the signed\ncontract by Friday.');
    expect(one?.sentence).toBe('We are nearly there, and I will send you the signed contract by Friday.');
  });

  test.each([
    ['Hallo Robin, ich schicke dir die Zahlen bis Freitag. Viele Grüße', 'they-promised', '2026-11-20'],
    ['Bonjour, pourriez-vous me transmettre la grille vendredi ?', 'they-asked', '2026-11-20'],
    ['Hola, te envío las cifras el viernes.', 'they-promised', '2026-11-20'],
    ['Olá, vou te mandar os números na sexta-feira.', 'they-promised', '2026-11-20'],
  ])('%s', (text, way, due) => {
    expect(read(text)).toMatchObject([{ way, due }]);
  });

  test.each([
    ['I will send it in 2 weeks.', '2026-12-02'],
    ['I will send it by the end of the week.', '2026-11-20'],
    ['I will send it on 3 December.', '2026-12-03'],
    ['I will send it before next Tuesday at noon.', '2026-11-24'],
    ['I will keep the old price until June.', undefined],
    ['I will send what I promised on 3 November.', undefined],
  ])('%s is due on %s', (text, due) => {
    expect(read(text)[0]?.due).toBe(due);
  });

  test('are few even of a page-long list', () => {
    expect(read('Please check the list.\n'.repeat(200)).length).toBeLessThanOrEqual(12);
  });
});
