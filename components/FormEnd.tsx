import { Button } from './Button.tsx';
import styles from './FormEnd.module.css';

export type FormEndProps = { save?: string; onCancel?: (() => void) | undefined };

/** How a form ends: kept by Enter or the first button, or left by the other. */
export const FormEnd = ({ save = 'Save', onCancel }: FormEndProps) => (
  <div class={styles.end}>
    <Button type="submit" look="primary">
      {save}
    </Button>
    {onCancel && <Button onClick={onCancel}>Cancel</Button>}
  </div>
);
