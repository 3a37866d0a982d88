import { Menu } from '../../components/Menu.tsx';
import { openDashboard, openPanelWindow } from '../../lib/extension/open-page.ts';

/** What is rarely needed. A panel that is a window already does not offer another. */
export function PanelMenu({ tabId, onKeys }: { tabId?: number; onKeys?: () => void }) {
  const isPinned = new URLSearchParams(location.search).has('tab');
  const openWindow =
    tabId === undefined || isPinned
      ? []
      : [{ label: 'Open in a window', onPick: () => void openPanelWindow(tabId) }];
  return (
    <Menu
      label="More"
      items={[
        ...openWindow,
        { label: 'Open dashboard', onPick: () => void openDashboard('today') },
        ...(onKeys ? [{ label: 'Keyboard shortcuts', hint: '?', onPick: onKeys }] : []),
      ]}
    />
  );
}
