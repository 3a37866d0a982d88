import type { Pulse } from '../lib/domain/ledger.ts';
import { Segmented } from './Segmented.tsx';

const values = ['1', '2', '3', '4', '5'] as const;

export type PulseButtonsProps = {
  value: number | undefined;
  onPick: (value: Pulse['value']) => void;
};

/** How the last meeting felt to the user, in one press. */
export function PulseButtons({ value, onPick }: PulseButtonsProps) {
  const shown = values.find((one) => Number(one) === value);
  return (
    <div>
      <p>How did the last meeting feel? 1 is hard, 5 is good.</p>
      <Segmented
        label="How the last meeting felt"
        options={values.map((one) => ({ value: one, label: one }))}
        value={shown}
        onPick={(one) => onPick(Number(one) as Pulse['value'])}
      />
    </div>
  );
}
