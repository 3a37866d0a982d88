import { usePageContext } from '../../lib/hooks/use-page-context.ts';
import { useTab } from '../../lib/hooks/use-tab.ts';
import { Panel } from './Panel.tsx';

/** The side panel: follows its tab, or the one it is pinned to. */
export function App({ pinned }: { pinned: number | undefined }) {
  const tabId = useTab(pinned);
  const shows = usePageContext(tabId);
  if (tabId === undefined || shows.state === 'waiting') return null;
  const context = shows.context ?? { page: { kind: 'nothing' as const } };
  return <Panel key={tabId} tabId={tabId} context={context} />;
}
