import { defaultSettings, type Settings } from '../../../lib/domain/settings.ts';
import { useDesk } from '../use-desk.ts';
import { NumberSection } from './NumberSection.tsx';
import { spendWeekly } from './settings-actions.ts';

/** How much time a week Today may fill. */
export function BudgetSection({ settings: { weeklyMinutes } }: { settings: Settings }) {
  const { act } = useDesk();
  return (
    <NumberSection
      title="Time for people"
      words="Today lists what brings the most for each minute, until the day’s share of the week’s minutes is full (the same on each day you work), and says what it leaves out. A thank-you counts 3 minutes, a mail 8, a call 20, one-to-one 30."
      label="Minutes a week"
      value={weeklyMinutes}
      shipped={defaultSettings.weeklyMinutes}
      least={15}
      most={2400}
      onSave={(minutes) => void act(() => spendWeekly(minutes))}
    />
  );
}
