import { Trash2 } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { Switch } from './Switch.tsx';
import { forgetSeen, turn } from './settings-actions.ts';

/** People who are seen and not tracked: whether to count them, and forgetting those who were. */
export function SightingsSection({ isOn, count }: { isOn: boolean; count: number }) {
  const { act } = useDesk();
  return (
    <Section
      title="People seen, not tracked"
      words="How often somebody was on a page you opened, and when, so that you see whom to track. No content."
    >
      <Switch
        label="Count people I have not tracked"
        isOn={isOn}
        onChange={(keep) => act(() => turn('keepSightings', keep))}
      />
      {count > 0 && (
        <Button icon={Trash2} onClick={() => void act(forgetSeen)}>
          Forget all {countOf(count, 'address', 'addresses')}
        </Button>
      )}
    </Section>
  );
}
