import '../../components/tokens.css';
import './style.css';
import { render } from 'preact';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { announceOwnChanges } from '../../lib/extension/announce-own-changes.ts';
import { saveEverything } from '../../lib/extension/save-everything.ts';
import { recordMeetings } from '../../lib/store/meetings.ts';
import { App } from './App.tsx';
import { keepEarlyTyping } from './early-typing.ts';

announceOwnChanges();
const takeEarlyTyping = keepEarlyTyping(document);
// Alarms get lost. Whether the database can be had is said where it is shown.
recordMeetings().catch(() => undefined);

const root = document.querySelector('#app');
if (root) {
  render(
    <ErrorBoundary onSaveData={saveEverything}>
      <App
        asked={new URLSearchParams(location.search).get('email') ?? undefined}
        takeEarlyTyping={takeEarlyTyping}
      />
    </ErrorBoundary>,
    root,
  );
}
