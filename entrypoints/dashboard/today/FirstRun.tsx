import { Upload, Users } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { addSamplePeople } from '../data/sample-actions.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import styles from './FirstRun.module.css';

/** The first minute: what Touchbase is for, and three ways in. */
export function FirstRun() {
  const { act } = useDesk();
  return (
    <div class={styles.welcome}>
      <h2 class={styles.title}>Know where you stand with everyone</h2>
      <p class={styles.lead}>
        Touchbase shows it beside the mail or the event you are looking at. Everything stays on this computer:
        no account, no server, no network.
      </p>
      <ul class={styles.ways}>
        <li class={styles.way}>
          <div>
            <h3>Look around first</h3>
            <p>Twelve invented people with three months of history. One click removes them again.</p>
          </div>
          <Button look="primary" icon={Users} onClick={() => void act(addSamplePeople)}>
            Load sample people
          </Button>
        </li>
        <li class={styles.way}>
          <div>
            <h3>Bring your contacts</h3>
            <p>
              In Google Contacts choose Export, then “Google CSV”. You see what is in the file before anything
              is imported.
            </p>
          </div>
          <Button icon={Upload} onClick={() => go(hashOf.data)}>
            Import Google Contacts
          </Button>
        </li>
        <li class={styles.way}>
          <div>
            <h3>Begin in Gmail</h3>
            <p>
              Open a mail, then the side panel with <kbd>Alt</kbd> <kbd>B</kbd>. It lists everyone on it;
              press Track for those who matter.
            </p>
          </div>
          <a href="https://mail.google.com/" target="_blank" rel="noreferrer">
            Open Gmail
          </a>
        </li>
      </ul>
    </div>
  );
}
