import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cadenceOf, type GroupCadences, groupCadence } from '../lib/domain/cadence.ts';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import type { StakeholderDetails } from '../lib/domain/stakeholder.ts';
import {
  type DraftFaults,
  notInForm,
  readDraft,
  type StakeholderDraft,
  toDraft,
} from '../lib/domain/stakeholder-draft.ts';
import { parseTags } from '../lib/domain/tags.ts';
import { AddressFields } from './AddressFields.tsx';
import { CultureFields } from './CultureFields.tsx';
import { Field } from './Field.tsx';
import { FormEnd } from './FormEnd.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import { InfluenceFields } from './InfluenceFields.tsx';
import styles from './StakeholderForm.module.css';
import { TimeZoneField } from './TimeZoneField.tsx';

/** An address that belongs to somebody else already. */
export type TakenAddress = { email: EmailAddress; by: { name: string } };

export type StakeholderFormProps = {
  /** Says what the form is for, where nothing above it does: "Edit Ana Ortiz". */
  heading?: string;
  initial: Partial<StakeholderDetails>;
  /** What the button says: "Track", "Save". */
  submitLabel: string;
  /** Saves; answers with the address that is taken, if one is. What it throws is not the form's to show. */
  onSubmit: (details: StakeholderDetails) => Promise<TakenAddress | undefined>;
  onCancel?: () => void;
  ofGroups?: GroupCadences;
};

const noFaults: DraftFaults = { emails: [] };

/** Everything the user can edit of a stakeholder. Faults are shown beside their fields, and what is typed stays. */
export function StakeholderForm({
  heading,
  initial,
  submitLabel,
  onSubmit,
  onCancel,
  ofGroups = groupCadence,
}: StakeholderFormProps) {
  const [draft, setDraft] = useState(() => toDraft(initial));
  const [faults, setFaults] = useState(noFaults);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<StakeholderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const text = (field: 'name' | 'nickname' | 'role' | 'organisation' | 'tags' | 'cadenceDays') => ({
    value: draft[field],
    onInput: (event: { currentTarget: HTMLInputElement }) => change({ [field]: event.currentTarget.value }),
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = readDraft(draft);
    const faultsFound = found.ok
      ? takenFaults(draft, await onSubmit({ ...notInForm(initial), ...found.value }))
      : found.error;
    setFaults(faultsFound);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onCancel) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form ref={form} class={styles.form} noValidate onSubmit={submit} onKeyDown={cancelOnEscape}>
      {heading && <h2>{heading}</h2>}
      <Field label="Name" error={faults.name}>
        {(control) => <input {...control} {...text('name')} autocomplete="off" />}
      </Field>
      <AddressFields emails={draft.emails} faults={faults.emails} onChange={(emails) => change({ emails })} />
      <div class={styles.pair}>
        <Field label="Group">
          {(control) => (
            <GroupSelect {...control} value={draft.group} onPick={(group) => change({ group })} />
          )}
        </Field>
        <Field label="In touch every … days" error={faults.cadenceDays}>
          {(control) => (
            <input
              {...control}
              {...text('cadenceDays')}
              inputMode="numeric"
              autocomplete="off"
              placeholder={`${cadenceOf({ group: draft.group, tags: parseTags(draft.tags), ...draft.influence }, ofGroups).ideal}`}
            />
          )}
        </Field>
        <Field label="Role">{(control) => <input {...control} {...text('role')} autocomplete="off" />}</Field>
        <Field label="Organisation">
          {(control) => <input {...control} {...text('organisation')} autocomplete="off" />}
        </Field>
        <Field label="Also called">
          {(control) => <input {...control} {...text('nickname')} autocomplete="off" />}
        </Field>
        <Field label="Tags">
          {(control) => (
            <input {...control} {...text('tags')} autocomplete="off" placeholder="steering, beta programme" />
          )}
        </Field>
      </div>
      <TimeZoneField
        value={draft.timeZone}
        error={faults.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <InfluenceFields value={draft.influence} onChange={(influence) => change({ influence })} />
      <CultureFields
        value={draft.culture}
        timeZone={draft.timeZone}
        onChange={(culture) => change({ culture })}
      />
      <FormEnd save={submitLabel} onCancel={onCancel} />
    </form>
  );
}

function takenFaults(draft: StakeholderDraft, taken: TakenAddress | undefined): DraftFaults {
  if (!taken) return noFaults;
  const words = `${taken.email} belongs to ${taken.by.name}.`;
  return { emails: draft.emails.map((text) => (sameAddress(text, taken.email) ? words : undefined)) };
}

const sameAddress = (text: string, email: EmailAddress): boolean => text.trim().toLowerCase() === email;
