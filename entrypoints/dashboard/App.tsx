import { useMemo, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { RecoveryNotice } from '../../components/RecoveryNotice.tsx';
import { UndoToast } from '../../components/UndoToast.tsx';
import { groupCadence } from '../../lib/domain/cadence.ts';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { useActing } from '../../lib/hooks/use-acting.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { useRecovery } from '../../lib/hooks/use-recovery.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { useWorkDays } from '../../lib/hooks/use-work-days.ts';
import { findSetting } from '../../lib/store/settings.ts';
import styles from './App.module.css';
import { DataPage } from './data/DataPage.tsx';
import { DuplicatesPage } from './duplicates/DuplicatesPage.tsx';
import { HeldPage } from './held/HeldPage.tsx';
import { InsightsPage } from './insights/InsightsPage.tsx';
import { Palette } from './Palette.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { Rail } from './Rail.tsx';
import type { Route } from './route.ts';
import { ShortcutList } from './ShortcutList.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TodayPage } from './today/TodayPage.tsx';
import { DeskContext } from './use-desk.ts';
import { useRoute } from './use-route.ts';
import { useShortcuts } from './use-shortcuts.ts';

type Overlay = 'palette' | 'shortcuts' | undefined;

/** The dashboard: the rail, one page, and what lies over every page: the palette, the list of keys, and undo. */
export function App() {
  const route = useRoute();
  const now = useNow();
  const { act, done, forget, undoLast, refused } = useActing();
  const { recovery, dismiss } = useRecovery();
  const cadences = useStored(() => findSetting('groupCadences'), []);
  const ofGroups = cadences.state === 'here' ? cadences.value : groupCadence;
  const workDays = useWorkDays(ofGroups);
  const [overlay, setOverlay] = useState<Overlay>();
  useShortcuts({
    'mod+k': () => setOverlay('palette'),
    '?': () => setOverlay('shortcuts'),
    u: () => void undoLast(),
  });
  const close = () => setOverlay(undefined);
  const hasPane = route.page === 'people' && Boolean(route.person ?? route.adding);
  // What an action says is drawn beside the page, which need not be drawn again for it.
  const desk = useMemo(
    () => ({ now, today: toCalendarDate(now), act, ofGroups, workDays }),
    [now, act, ofGroups, workDays],
  );
  const shown = useMemo(() => <Page route={route} />, [route]);
  return (
    <DeskContext.Provider value={desk}>
      <div class={styles.app}>
        <Rail page={route.page} onFind={() => setOverlay('palette')} onKeys={() => setOverlay('shortcuts')} />
        <main class={styles.main} data-page={route.page}>
          {recovery && (
            <div class={styles.refused}>
              <RecoveryNotice recovery={recovery} onDismiss={dismiss} />
            </div>
          )}
          {refused && (
            <div class={styles.refused}>
              <Notice tone="error" title="Not saved">
                {refused.message}
              </Notice>
            </div>
          )}
          {shown}
        </main>
      </div>
      <div class={styles.toast} data-pane={hasPane}>
        <UndoToast done={done} onGone={forget} />
      </div>
      {overlay === 'palette' && <Palette onClose={close} onKeys={() => setOverlay('shortcuts')} />}
      {overlay === 'shortcuts' && <ShortcutList onClose={close} />}
    </DeskContext.Provider>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'people':
      return <PeoplePage route={route} />;
    case 'held':
      return <HeldPage id={route.person} />;
    case 'duplicates':
      return <DuplicatesPage />;
    case 'insights':
      return <InsightsPage />;
    case 'data':
      return <DataPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
