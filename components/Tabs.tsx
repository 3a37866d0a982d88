import { rove } from './rove.ts';
import styles from './Tabs.module.css';

export type Tab<Id extends string> = { id: Id; label: string /** Such as "Alt+1". */; shortcut: string };

export type TabsProps<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  /** The id of what the tabs switch. */
  controls: string;
  onSelect: (id: Id) => void;
};

/** Several forms in one place: the selected one is a tab stop, the arrow keys move. */
export function Tabs<Id extends string>({ label, tabs, selected, controls, onSelect }: TabsProps<Id>) {
  const move = (event: KeyboardEvent & { currentTarget: Element }) => {
    const place = rove(event, '[role=tab]');
    const tab = place === undefined ? undefined : tabs[place];
    if (tab) onSelect(tab.id);
  };
  return (
    <div class={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${controls}-${tab.id}`}
          class={styles.tab}
          aria-selected={tab.id === selected}
          aria-controls={controls}
          aria-keyshortcuts={tab.shortcut}
          tabIndex={tab.id === selected ? 0 : -1}
          title={tab.shortcut}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
