/** A way to say thank you. What stands in braces is filled in: `templateVariables` (thanks-templates.ts). */
export type ThanksTemplate = {
  id: string;
  /** Of the user's own it is `own`: whichever language they are in. */
  language: string;
  label: string;
  subject: string;
  body: string;
  /** How it begins where nobody has said how a mail to them begins: `{salutation}` then stands for this. */
  greeting?: string;
};
