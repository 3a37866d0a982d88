import type { EmailAddress } from './email-address.ts';

/** Gmail's own address that opens a compose window with this draft in it; nothing is sent. */
export function gmailDraftUrl({
  to,
  subject,
  body,
}: {
  to: EmailAddress;
  subject: string;
  body: string;
}): string {
  const fields = new URLSearchParams({ view: 'cm', fs: '1', to, su: subject, body });
  return `https://mail.google.com/mail/?${fields}`;
}
