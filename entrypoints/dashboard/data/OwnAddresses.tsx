import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { addressFault } from '../../../lib/domain/address-fault.ts';
import { type EmailAddress, parseEmailAddress } from '../../../lib/domain/email-address.ts';
import styles from './MailImport.module.css';

export type OwnAddressesProps = {
  own: readonly { email: EmailAddress; why: string }[];
  onChange: (own: EmailAddress[]) => void;
};

/** Which addresses the mail shows to be the user's: they say what is sent and what is received, so they can be put right. */
export function OwnAddresses({ own, onChange }: OwnAddressesProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const emails = own.map(({ email }) => email);
  const add = (event: Event) => {
    event.preventDefault();
    const email = parseEmailAddress(typed);
    setFault(email ? undefined : addressFault(typed));
    if (!email) return;
    setTyped('');
    if (!emails.includes(email)) onChange([...emails, email]);
  };
  return (
    <details open={own.length === 0}>
      <summary class={styles.summary}>
        Your own addresses: <bdi>{emails.join(', ') || 'none was found'}</bdi>
      </summary>
      <ul class={styles.own}>
        {own.map(({ email, why }) => (
          <li key={email} class={styles.ownOne}>
            <bdi>{email}</bdi>
            <span class={styles.soft}>{why}</span>
            <Button look="quiet" onClick={() => onChange(emails.filter((one) => one !== email))}>
              Not mine
            </Button>
          </li>
        ))}
      </ul>
      <form class={styles.addOwn} onSubmit={add}>
        <input
          class={styles.search}
          aria-label="Another address of yours"
          placeholder="Another address of yours"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">Add</Button>
      </form>
      {fault && (
        <p class={styles.wrong} role="alert">
          This is not an address: {fault}.
        </p>
      )}
    </details>
  );
}
