import { privateKinds } from '../../../lib/domain/backup-hand-over.ts';
import type { EntryKind } from '../../../lib/domain/ledger.ts';
import { CheckLine } from './CheckLine.tsx';
import styles from './KindChoice.module.css';
import { entryKinds, kindWords } from './kind-words.ts';

export type WhatOfThem = { details: boolean; touches: boolean; kinds: ReadonlySet<EntryKind> };

export type KindChoiceProps = { what: WhatOfThem; onChange: (what: WhatOfThem) => void };

/** What goes along of those who are handed over: what was written for oneself alone only when it is ticked. */
export function KindChoice({ what, onChange }: KindChoiceProps) {
  const toggle = (kind: EntryKind, isOn: boolean) => {
    const kinds = new Set(what.kinds);
    if (isOn) kinds.add(kind);
    else kinds.delete(kind);
    onChange({ ...what, kinds });
  };
  return (
    <fieldset class={styles.kinds}>
      <legend class={styles.legend}>With their names and addresses go</legend>
      <CheckLine
        label="Role, organisation, cadence"
        isOn={what.details}
        onChange={(details) => onChange({ ...what, details })}
      />
      <CheckLine label="Touches" isOn={what.touches} onChange={(touches) => onChange({ ...what, touches })} />
      {entryKinds.map((kind) => (
        <CheckLine
          key={kind}
          label={labelOf(kind)}
          isOn={what.kinds.has(kind)}
          onChange={(isOn) => toggle(kind, isOn)}
        />
      ))}
    </fieldset>
  );
}

function labelOf(kind: EntryKind): string {
  const [, several] = kindWords(kind);
  const label = several.charAt(0).toUpperCase() + several.slice(1);
  return privateKinds.includes(kind) ? `${label} (private)` : label;
}
