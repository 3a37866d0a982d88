import type { ThanksTemplate } from './thanks-template.ts';

type Tone = 'warm' | 'brief' | 'formal' | 'outcome';
type Words = Pick<ThanksTemplate, 'subject' | 'body' | 'greeting'> & { tone: Tone };

/** The letters that Touchbase comes with: four tones in each language, none of which says who is a man or a woman. */
const letters: Record<'en' | 'de' | 'fr' | 'es' | 'pt', readonly Words[]> = {
  en: [
    {
      tone: 'warm',
      subject: 'Thank you',
      greeting: 'Hi {name}',
      body: '{salutation},\n\nThank you for {what}. It made a real difference, and I did not want it to go unsaid.\n\n{me}',
    },
    {
      tone: 'brief',
      subject: 'Thanks for {what}',
      greeting: 'Hi {name}',
      body: '{salutation},\n\nThanks for {what}. Much appreciated.\n\n{me}',
    },
    {
      tone: 'formal',
      subject: 'With thanks',
      greeting: 'Dear {full}',
      body: '{salutation},\n\nI would like to thank you for {what}. I value your support, and look forward to working with you further.\n\nKind regards,\n{me}',
    },
    {
      tone: 'outcome',
      subject: 'What came of it',
      greeting: 'Hi {name}',
      body: '{salutation},\n\nA word on what came of {what}. It helped us decide with a clear head. Thank you for taking the time.\n\n{me}',
    },
  ],
  de: [
    {
      tone: 'warm',
      subject: 'Danke',
      greeting: 'Hallo {name}',
      body: '{salutation},\n\nvielen Dank für {what}. Das hat wirklich geholfen, und ich wollte es nicht ungesagt lassen.\n\n{me}',
    },
    {
      tone: 'brief',
      subject: 'Danke für {what}',
      greeting: 'Hallo {name}',
      body: '{salutation},\n\ndanke für {what}. Das war mir eine große Hilfe.\n\n{me}',
    },
    {
      tone: 'formal',
      subject: 'Mit herzlichem Dank',
      greeting: 'Guten Tag {full}',
      body: '{salutation},\n\nich möchte mich bei Ihnen für {what} bedanken. Ihre Unterstützung ist mir viel wert, und ich freue mich auf die weitere Zusammenarbeit.\n\nMit freundlichen Grüßen\n{me}',
    },
    {
      tone: 'outcome',
      subject: 'Was daraus geworden ist',
      greeting: 'Hallo {name}',
      body: '{salutation},\n\nkurz, was aus unserem Anliegen geworden ist: Dank Deiner Hilfe konnten wir gut entscheiden. Danke für {what}.\n\n{me}',
    },
  ],
  fr: [
    {
      tone: 'warm',
      subject: 'Merci',
      greeting: 'Bonjour {name}',
      body: '{salutation},\n\nMerci beaucoup pour {what}. Cela a vraiment compté, et je tenais à le dire.\n\n{me}',
    },
    {
      tone: 'brief',
      subject: 'Merci pour {what}',
      greeting: 'Bonjour {name}',
      body: '{salutation},\n\nMerci pour {what}. C’était d’une grande aide.\n\n{me}',
    },
    {
      tone: 'formal',
      subject: 'Avec mes remerciements',
      greeting: 'Bonjour {full}',
      body: '{salutation},\n\nJe vous remercie sincèrement pour {what}. Votre soutien nous est précieux, et je me réjouis de poursuivre notre travail ensemble.\n\nBien cordialement,\n{me}',
    },
    {
      tone: 'outcome',
      subject: 'La suite, grâce à ton aide',
      greeting: 'Bonjour {name}',
      body: '{salutation},\n\nUn mot sur la suite : ton aide nous a permis de décider en connaissance de cause. Merci pour {what}.\n\n{me}',
    },
  ],
  es: [
    {
      tone: 'warm',
      subject: 'Gracias',
      greeting: 'Hola, {name}',
      body: '{salutation}:\n\nMuchas gracias por {what}. Ha sido una gran ayuda y no quería dejar de decirlo.\n\n{me}',
    },
    {
      tone: 'brief',
      subject: 'Gracias por {what}',
      greeting: 'Hola, {name}',
      body: '{salutation}:\n\nGracias por {what}. Me ha venido muy bien.\n\n{me}',
    },
    {
      tone: 'formal',
      subject: 'Con mi agradecimiento',
      greeting: 'Hola, {full}',
      body: '{salutation}:\n\nQuisiera agradecerle su ayuda con {what}. Valoro mucho su apoyo y espero que sigamos trabajando juntos.\n\nUn cordial saludo,\n{me}',
    },
    {
      tone: 'outcome',
      subject: 'Lo que salió de ahí',
      greeting: 'Hola, {name}',
      body: '{salutation}:\n\nTe cuento en qué quedó: con tu ayuda pudimos decidir mejor. Gracias por {what}.\n\n{me}',
    },
  ],
  pt: [
    {
      tone: 'warm',
      subject: 'Um agradecimento',
      greeting: 'Olá, {name}',
      body: '{salutation},\n\nAgradeço muito {what}. Fez mesmo diferença, e não queria deixar de o dizer.\n\n{me}',
    },
    {
      tone: 'brief',
      subject: 'Agradeço {what}',
      greeting: 'Olá, {name}',
      body: '{salutation},\n\nAgradeço {what}. Foi uma grande ajuda.\n\n{me}',
    },
    {
      tone: 'formal',
      subject: 'Com os meus agradecimentos',
      greeting: 'Olá, {full}',
      body: '{salutation},\n\nVenho agradecer {what}. O seu apoio é muito importante, e conto com a continuação do nosso trabalho em conjunto.\n\nCom os melhores cumprimentos,\n{me}',
    },
    {
      tone: 'outcome',
      subject: 'O que resultou daí',
      greeting: 'Olá, {name}',
      body: '{salutation},\n\nConto como ficou: a sua ajuda permitiu-nos decidir melhor. Agradeço {what}.\n\n{me}',
    },
  ],
};

const toneLabels: Record<Tone, string> = {
  warm: 'Warm',
  brief: 'Brief',
  formal: 'Formal',
  outcome: 'What came of it',
};

export const shippedThanks: readonly ThanksTemplate[] = Object.entries(letters).flatMap(([language, ofIt]) =>
  ofIt.map(({ tone, ...words }) => ({
    id: `${language}-${tone}`,
    language,
    label: toneLabels[tone],
    ...words,
  })),
);
