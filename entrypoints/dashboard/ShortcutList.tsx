import { X } from 'lucide';
import { Button } from '../../components/Button.tsx';
import { Dialog } from './Dialog.tsx';
import { modKey } from './mod-key.ts';
import styles from './ShortcutList.module.css';

const lists: { where: string; keys: [string, string][] }[] = [
  {
    where: 'Everywhere',
    keys: [
      [`${modKey} K`, 'Find a person or a command'],
      ['U', 'Undo the last change'],
      ['?', 'This list'],
    ],
  },
  {
    where: 'Today',
    keys: [
      ['J  K', 'Next, previous'],
      ['E', 'Done; or log a touch with somebody you are losing touch with'],
      ['S', 'Snooze to a day in words; or plan a follow-up'],
      ['N', 'Not today; or after all'],
      ['Enter', 'Open the person'],
    ],
  },
  {
    where: 'An open person',
    keys: [
      ['F  T  P  B  N  C', 'Log a follow-up, thanks, a promise, feedback, a note, a call'],
      ['X  D  I  L', 'Log what was agreed, what to tell, a difference, a boundary'],
      ['J  K', 'Next, previous of what is open'],
      ['1  2  3', 'Take the first, second or third step of what you are at'],
      ['Z', 'Pause while they are away'],
      ['W', 'Why the attention score is what it is'],
      ['E', 'Edit'],
    ],
  },
  {
    where: 'Insights',
    keys: [
      ['D', 'Something new to tell, and to whom'],
      ['↑  ↓  ←  →', 'Move among those to tell'],
      ['Space', 'Told, or not after all; and on to the next'],
    ],
  },
  {
    where: 'Duplicates',
    keys: [
      ['J  K', 'Next, previous'],
      ['M', 'Merge the two'],
      ['N', 'Not the same: they are not offered again'],
    ],
  },
  {
    where: 'People',
    keys: [
      ['/', 'Search'],
      ['↑  ↓', 'Next, previous'],
      ['Enter', 'Open'],
      ['Space', 'Select; with Shift and arrows, several'],
      [`${modKey} A`, 'Select all'],
      ['Delete', 'Remove who is selected'],
      ['A', 'Add a person'],
      ['D', 'Duplicates'],
      ['Esc', 'Close the person; clear the selection'],
    ],
  },
];

/** Every key there is, by the page it works on. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="Keyboard shortcuts" onClose={onClose}>
      <div class={styles.head}>
        <h2>Keyboard shortcuts</h2>
        <Button look="quiet" icon={X} aria-label="Close" onClick={onClose} />
      </div>
      <div class={styles.lists}>
        {lists.map(({ where, keys }) => (
          <section key={where}>
            <h3 class={styles.where}>{where}</h3>
            <dl class={styles.list}>
              {keys.map(([key, does]) => (
                <div key={key} class={styles.pair}>
                  <dt>
                    {key.split('  ').map((one) => (
                      <kbd key={one} class={styles.key}>
                        {one}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
