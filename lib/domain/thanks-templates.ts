/** A way to say thank you. `{name}`, `{what}` and `{me}` are filled in. */
export type ThanksTemplate = {
  id: string;
  language: 'en';
  tone: 'warm' | 'brief';
  label: string;
  subject: string;
  body: string;
};

export const thanksTemplates: readonly ThanksTemplate[] = [
  {
    id: 'en-warm',
    language: 'en',
    tone: 'warm',
    label: 'Warm',
    subject: 'Thank you',
    body: 'Hi {name},\n\nThank you for {what}. It made a real difference, and I did not want it to go unsaid.\n\n{me}',
  },
  {
    id: 'en-brief',
    language: 'en',
    tone: 'brief',
    label: 'Brief',
    subject: 'Thanks for {what}',
    body: 'Hi {name},\n\nThanks for {what}. Much appreciated.\n\n{me}',
  },
];

/** A note ready to be edited; while it is not said what for, an ellipsis stands there. */
export function fillTemplate(
  { subject, body }: ThanksTemplate,
  values: { name: string; what: string; me: string },
): { subject: string; body: string } {
  const fill = (text: string): string =>
    text
      .replaceAll('{name}', values.name)
      .replaceAll(values.what ? '{what}' : /\{what\}\.?/g, values.what || '…')
      .replaceAll('{me}', values.me)
      .trim();
  return { subject: fill(subject), body: fill(body) };
}
