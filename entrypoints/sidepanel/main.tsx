import '../../components/tokens.css';
import './style.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { announceOwnChanges } from '../../lib/extension/announce-own-changes.ts';
import { backUpWhenDue } from '../../lib/extension/backup-when-due.ts';
import { saveEverything } from '../../lib/extension/save-everything.ts';
import { followLetterKeys } from '../../lib/hooks/letter-keys.ts';
import { pinnedTab } from '../../lib/hooks/use-tab.ts';
import { recordMeetings } from '../../lib/store/meetings.ts';
import { App } from './App.tsx';

announceOwnChanges();
followLetterKeys();
// Alarms get lost. Whether the database can be had is said where it is shown.
recordMeetings().catch(() => undefined);
// One that is too large for the background is made here.
backUpWhenDue().catch(() => undefined);

const root = document.querySelector('#app');
if (root) {
  render(
    <ErrorBoundary onSaveData={saveEverything}>
      <App pinned={pinnedTab(location.search)} />
    </ErrorBoundary>,
    root,
  );
}
