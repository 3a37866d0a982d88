import field from '../../../components/Field.module.css';
import styles from './HowSelect.module.css';

const ways = ['mail', 'call', 'meeting', 'chat', 'in person'];

/** How those are told who are marked next; it stays until another is picked. */
export function HowSelect({ value, onPick }: { value: string; onPick: (how: string) => void }) {
  return (
    <label class={styles.line}>
      <span>Told by</span>
      <select
        class={`${field.control} ${styles.select}`}
        value={value}
        onChange={({ currentTarget }) => onPick(currentTarget.value)}
      >
        <option value="">not said</option>
        {ways.map((way) => (
          <option key={way} value={way}>
            {way}
          </option>
        ))}
      </select>
    </label>
  );
}
