import type { RefObject } from 'preact';
import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { LogKind, LogLine, LogWords, Variant } from '../lib/domain/log.ts';
import { logKinds, mainKinds, otherKinds } from '../lib/domain/log-kinds.ts';
import styles from './LogComposer.module.css';
import { LogField } from './LogField.tsx';
import { LogOffer } from './LogOffer.tsx';
import { Menu } from './Menu.tsx';
import { Segmented } from './Segmented.tsx';

export type LogComposerProps = {
  name: string;
  kind: LogKind;
  onKind: (kind: LogKind) => void;
  /** The line as it stands, and what it is understood to mean. */
  text: string;
  words: LogWords;
  variant: Variant | undefined;
  offer: LogLine | undefined;
  onText: (text: string) => void;
  onVariant: (variant: Variant) => void;
  onSave: () => void;
  isSaving: boolean;
  /** Keeps what the line reads like. */
  onOffer: (line: LogLine) => void;
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  today: CalendarDate;
};

/** The one field in which everything about somebody is logged: of which kind, in which of its ways, and the line. */
export function LogComposer(props: LogComposerProps) {
  const { name, kind, onKind, text, words, offer, onText, onSave, onOffer, fieldRef, today } = props;
  const { label, question } = logKinds[kind];
  const shown = mainKinds.includes(kind) ? mainKinds : [...mainKinds, kind];
  return (
    <div class={styles.place}>
      <div class={styles.kinds}>
        <Segmented
          label={`Log for ${name}`}
          options={shown.map((value) => ({ value, ...logKinds[value] }))}
          value={kind}
          onPick={onKind}
        />
        <Menu
          label="More to log"
          items={otherKinds.map((other) => ({
            label: logKinds[other].label,
            hint: logKinds[other].shortcut,
            onPick: () => onKind(other),
          }))}
        />
      </div>
      <LogVariants kind={kind} variant={props.variant} onPick={props.onVariant} />
      <LogField
        label={label}
        placeholder={question}
        text={text}
        words={words}
        fieldRef={fieldRef}
        onText={onText}
        onSave={onSave}
        isSaving={props.isSaving}
      >
        {offer && <LogOffer offer={offer} today={today} onTake={() => onOffer(offer)} />}
      </LogField>
    </div>
  );
}

export type LogVariantsProps = {
  kind: LogKind;
  variant: Variant | undefined;
  onPick: (variant: Variant) => void;
};

/** In which of its ways a kind is meant: whose promise, whether they were asked. */
export function LogVariants({ kind, variant, onPick }: LogVariantsProps) {
  const { label, variants } = logKinds[kind];
  if (!variants || !variant) return null;
  return <Segmented label={`${label}: which`} options={variants} value={variant} onPick={onPick} />;
}
