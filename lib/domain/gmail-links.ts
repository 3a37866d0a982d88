import type { EmailAddress } from './email-address.ts';

/** Gmail's own address that opens a compose window with this draft in it, in that account; nothing is sent. */
export function gmailDraftUrl({
  to,
  subject,
  body,
  account,
}: {
  to: EmailAddress;
  subject: string;
  body: string;
  account?: EmailAddress | undefined;
}): string {
  const fields = new URLSearchParams({
    ...(account && { authuser: account }),
    view: 'cm',
    fs: '1',
    to,
    su: subject,
    body,
  });
  return `https://mail.google.com/mail/?${fields}`;
}
