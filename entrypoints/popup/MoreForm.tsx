import { useState } from 'preact/hooks';
import { Segmented } from '../../components/Segmented.tsx';
import type { LogKind } from '../../lib/domain/log.ts';
import { logKinds } from '../../lib/domain/log-kinds.ts';
import type { FormProps } from './form-props.ts';
import { LineForm } from './LineForm.tsx';

const kinds = (['note', 'expectation', 'disclosure', 'conflict', 'boundary'] as const).map((value) => ({
  value,
  label: logKinds[value].label,
}));

/** What is logged less often: a note, what was agreed, what they have to hear, a difference, a boundary. */
export function MoreForm(props: FormProps) {
  const [kind, setKind] = useState<LogKind>('note');
  return (
    <>
      <Segmented label="What it is" options={kinds} value={kind} onPick={setKind} />
      <LineForm key={kind} kind={kind} {...props} />
    </>
  );
}
