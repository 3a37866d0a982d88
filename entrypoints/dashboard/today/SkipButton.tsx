import { CalendarOff, CalendarPlus } from 'lucide';
import { Button } from '../../../components/Button.tsx';

export type SkipButtonProps = { of: string; isSkipped: boolean; onSkip: (isSkipped: boolean) => void };

/** Takes something off today's list without saying another day for it, and back. */
export function SkipButton({ of, isSkipped, onSkip }: SkipButtonProps) {
  const words = isSkipped ? 'Today after all' : 'Not today';
  return (
    <Button
      look="quiet"
      icon={isSkipped ? CalendarPlus : CalendarOff}
      aria-label={`${words}: ${of}`}
      title={`${words} (N)`}
      onClick={() => onSkip(!isSkipped)}
    />
  );
}
