import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { addressFault } from '../lib/domain/address-fault.ts';
import styles from './AddressFields.module.css';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';

export type AddressFieldsProps = {
  /** As typed, at least one. */
  emails: readonly string[];
  /** By place. */
  faults: readonly (string | undefined)[];
  onChange: (emails: string[]) => void;
};

/** All addresses of one person; the first is where drafts go. */
export function AddressFields({ emails, faults, onChange }: AddressFieldsProps) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const put = (place: number, text: string) => onChange(emails.with(place, text));
  const take = (place: number) => {
    setLeft(new Set());
    onChange(emails.toSpliced(place, 1));
  };
  const faultAt = (place: number): string | undefined => {
    const text = emails[place]?.trim() ?? '';
    const fault = left.has(place) && text ? addressFault(text) : undefined;
    return fault ? `${text} is not an address: ${fault}.` : faults[place];
  };
  return (
    <div class={styles.addresses}>
      {emails.map((text, place) => (
        <div key={place} class={styles.line}>
          <Field
            label={place === 0 ? 'Address' : `Address ${place + 1}`}
            error={faultAt(place)}
            hint={place === 0 && emails.length > 1 ? 'Drafts go to this one.' : undefined}
          >
            {(control) => (
              <input
                {...control}
                value={text}
                inputMode="email"
                autocomplete="off"
                spellcheck={false}
                dir="ltr"
                onInput={(event) => put(place, event.currentTarget.value)}
                onBlur={() => setLeft(new Set([...left, place]))}
              />
            )}
          </Field>
          {emails.length > 1 && (
            <Button
              look="quiet"
              icon={X}
              aria-label={`Remove ${text || `address ${place + 1}`}`}
              onClick={() => take(place)}
            />
          )}
        </div>
      ))}
      <Button look="quiet" icon={Plus} onClick={() => onChange([...emails, ''])}>
        Another address
      </Button>
    </div>
  );
}
