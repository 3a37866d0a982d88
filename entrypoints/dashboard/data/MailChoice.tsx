import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import { useDesk } from '../use-desk.ts';
import { ChoiceTable } from './ChoiceTable.tsx';
import { filesLeft } from './import-session.ts';
import styles from './MailImport.module.css';
import { cancelMailImport, importChosen } from './mail-import.ts';
import type { MailImport } from './mail-import-state.ts';
import { correctOwn } from './mail-reading.ts';
import { OwnAddresses } from './OwnAddresses.tsx';
import { takeBackMail } from './take-back-mail.ts';
import { whyWords } from './why-words.ts';

export type MailChoiceProps = { at: Extract<MailImport, { step: 'choosing' | 'importing' }> };

type Part = 'matters' | 'others' | 'apart';

/** Who is in the mail, those the user writes with ticked. Nothing has been written yet. */
export function MailChoice({ at }: MailChoiceProps) {
  const { act } = useDesk();
  const { people, own, session } = at;
  const place = useRef<HTMLElement>(null);
  const [part, setPart] = useState<Part>('matters');
  const [search, setSearch] = useState({ typed: '', organisation: '' });
  const [chosen, setChosen] = useState<ReadonlySet<EmailAddress>>(new Set());
  const parts = useMemo(() => partsOf(people), [people]);
  const rows = useMemo(() => parts[part].filter(fits(search)), [parts, part, search]);
  const organisations = useMemo(() => countOrganisations(parts[part]), [parts, part]);
  useLayoutEffect(() => place.current?.focus(), []);
  // Weighed anew, when the user has said which addresses are theirs: so is who is ticked.
  useLayoutEffect(() => setChosen(new Set(parts.matters.map(({ email }) => email))), [parts]);
  const unread = filesLeft(session)
    .map(({ name }) => name)
    .join(', ');
  const isImporting = at.step === 'importing';
  const run = () =>
    void act(async () => {
      const done = await importChosen(chosen);
      if (!done) return undefined;
      return {
        message: `Imported ${countOf(done.added.length, 'person', 'people')}.`,
        undo: takeBackMail(done),
      };
    });
  return (
    <section ref={place} class={styles.choice} tabIndex={-1} aria-label="Who is in this mail">
      <p class={styles.soft}>
        {countOf(session.mails, 'mail', 'mails')} from {countOf(people.length, 'address', 'addresses')}. Only
        those you tick are imported, with their mails; of everybody else nothing is kept.
      </p>
      {unread && (
        <p class={styles.soft}>
          Not read to the end: <bdi>{unread}</bdi>. Choose it again, and the rest comes to this.
        </p>
      )}
      {session.refused.length > 0 && (
        <details open={session.mails === 0}>
          <summary class={styles.summary}>Refused {session.refused.length.toLocaleString()}</summary>
          <ul>
            {session.refused.map(({ reason, count, example }) => (
              <li key={reason} class={styles.soft}>
                <bdi>{example}</bdi>
                {count > 1 && ` and ${(count - 1).toLocaleString()} more`}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <OwnAddresses own={own} onChange={(next) => void act(async () => void (await correctOwn(next)))} />
      <Segmented
        label="Which people"
        value={part}
        onPick={(next) => {
          setPart(next);
          setSearch({ typed: '', organisation: '' });
        }}
        options={[
          { value: 'matters', label: `You write with ${parts.matters.length.toLocaleString()}` },
          { value: 'others', label: `Others ${parts.others.length.toLocaleString()}` },
          { value: 'apart', label: `Lists and robots ${parts.apart.length.toLocaleString()}` },
        ]}
      />
      <search class={styles.bar}>
        <input
          class={styles.search}
          type="search"
          aria-label="Search these people"
          placeholder="Search name or address"
          autocomplete="off"
          value={search.typed}
          onInput={(event) => setSearch({ ...search, typed: event.currentTarget.value })}
        />
        <select
          class={styles.organisations}
          aria-label="Organisation"
          value={search.organisation}
          onChange={(event) => setSearch({ ...search, organisation: event.currentTarget.value })}
        >
          <option value="">All organisations</option>
          {organisations.map(([domain, count]) => (
            <option key={domain} value={domain}>
              {domain} ({count})
            </option>
          ))}
        </select>
      </search>
      <ChoiceTable
        label="People in this mail"
        rows={rows}
        why={whyWords}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div class={styles.actions}>
        <Button look="primary" disabled={isImporting || chosen.size === 0} onClick={run}>
          {isImporting ? 'Importing …' : `Import ${countOf(chosen.size, 'person', 'people')}`}
        </Button>
        <Button
          disabled={isImporting}
          onClick={() => void act(async () => cancelMailImport().then(() => undefined))}
        >
          Cancel
        </Button>
      </div>
    </section>
  );
}

const partsOf = (people: readonly Weighed[]): Record<Part, Weighed[]> => ({
  matters: people.filter(({ matters }) => matters),
  others: people.filter(({ matters, apart }) => !matters && !apart),
  apart: people.filter(({ apart }) => apart),
});

function fits({ typed, organisation }: { typed: string; organisation: string }): (one: Weighed) => boolean {
  const words = typed.trim().toLowerCase();
  return (one) =>
    (!organisation || one.organisation?.domain === organisation) &&
    (!words || one.email.includes(words) || one.name.toLowerCase().includes(words));
}

/** The largest first. */
function countOrganisations(people: readonly Weighed[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { organisation } of people) {
    if (organisation) counts.set(organisation.domain, (counts.get(organisation.domain) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 200);
}
