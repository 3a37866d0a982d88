import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { Switch } from './Switch.tsx';
import { turn } from './settings-actions.ts';

/** Single letters as shortcuts can be hit by accident, with speech input above all (WCAG 2.2, 2.1.4). */
export function KeysSection({ isOn }: { isOn: boolean }) {
  const { act } = useDesk();
  return (
    <Section
      title="Keyboard"
      words="Single-letter shortcuts work in the dashboard and the side panel while you are not typing. Arrows, Enter, Esc and shortcuts with Ctrl or ⌘ stay."
    >
      <Switch
        label="Single-letter shortcuts"
        isOn={isOn}
        onChange={(letters) => act(() => turn('letterKeys', letters))}
      />
    </Section>
  );
}
