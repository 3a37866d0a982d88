import { ChartColumn, CircleQuestionMark, Database, ListTodo, Search, Settings, Users } from 'lucide';
import { Icon } from '../../components/Icon.tsx';
import { countDue } from '../../lib/store/ledger.ts';
import { modKey } from './mod-key.ts';
import styles from './Rail.module.css';
import { hashOf, type Route } from './route.ts';
import { useAsked } from './use-asked.ts';
import { useDesk } from './use-desk.ts';

export type RailProps = { page: Route['page']; onFind: () => void; onKeys: () => void };

const pages = [
  { page: 'today', words: 'Today', icon: ListTodo },
  { page: 'people', words: 'People', icon: Users },
  { page: 'insights', words: 'Insights', icon: ChartColumn },
  { page: 'data', words: 'Data', icon: Database },
  { page: 'settings', words: 'Settings', icon: Settings },
] as const;

/** Where a page belongs that has no place of its own. */
const railPageOf = (page: Route['page']): Route['page'] =>
  page === 'held' || page === 'duplicates' ? 'people' : page;

/** The way to every page; in a narrow window a bar at the top. */
export function Rail({ page, onFind, onKeys }: RailProps) {
  const { today } = useDesk();
  const due = useAsked(() => countDue(today), [today]);
  const count = due.state === 'here' ? due.value : 0;
  return (
    <header class={styles.rail}>
      <p class={styles.name}>Touchbase</p>
      <nav aria-label="Pages">
        <ul class={styles.pages}>
          {pages.map((one) => (
            <li key={one.page}>
              <a
                class={styles.page}
                title={one.words}
                href={hashOf[one.page]}
                {...(one.page === railPageOf(page) && { 'aria-current': 'page' })}
              >
                <Icon of={one.icon} />
                <span class={styles.words}>{one.words}</span>
                {one.page === 'today' && count > 0 && (
                  <span class={styles.count} title={`${count} due`}>
                    {count}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class={styles.tools}>
        <button type="button" class={styles.tool} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          <Icon of={Search} />
          <span class={styles.words}>Find</span>
          <span class={styles.key} aria-hidden="true">
            {modKey} K
          </span>
        </button>
        <button type="button" class={styles.tool} onClick={onKeys} aria-keyshortcuts="?">
          <Icon of={CircleQuestionMark} />
          <span class={styles.words}>Shortcuts</span>
          <span class={styles.key} aria-hidden="true">
            ?
          </span>
        </button>
      </div>
    </header>
  );
}
