import { useState } from 'preact/hooks';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Unavailable } from '../../components/Unavailable.tsx';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { newerDataExport } from '../../lib/extension/save-newer-data.ts';
import { useActing } from '../../lib/hooks/use-acting.ts';
import { useDelayed } from '../../lib/hooks/use-delayed.ts';
import { useKept } from '../../lib/hooks/use-kept.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import { findPeopleOnPage } from '../../lib/store/people-on-page.ts';
import { isStoreError } from '../../lib/store/store-error.ts';
import { ContextView } from './ContextView.tsx';
import { NoContextView } from './NoContextView.tsx';

export type PanelProps = { tabId: number; context: PageContext };

/** Skeletons before this many milliseconds would only flicker. */
const NOTICEABLE = 100;

/** What one tab's page comes to: its people, or what to do to see some. */
export function Panel({ tabId, context }: PanelProps) {
  const { page } = context;
  const acting = useActing();
  const [tries, setTries] = useState(0);
  // The answer brings its page along, so that nobody is ever shown under another page's title.
  const ask = async () => ({ page, ...(await findPeopleOnPage(page)) });
  const asked = useStored(ask, [JSON.stringify(page), tries]);
  const about = identityOf(page);
  const found = useKept(asked, (answer) => identityOf(answer.page) === about);
  if (found.state === 'waiting') return <Waiting />;
  if (found.state === 'failed') {
    return <Refused error={found.error} onRetry={() => setTries(tries + 1)} />;
  }
  const shown = found.value;
  const hasContext = shown.people.length > 0 || shown.page.kind === 'thread' || shown.page.kind === 'event';
  if (!hasContext) return <NoContextView {...shown} acting={acting} />;
  return (
    <ContextView
      key={about}
      tabId={tabId}
      context={{ ...context, page: shown.page }}
      shown={shown}
      acting={acting}
    />
  );
}

function Waiting() {
  return useDelayed(NOTICEABLE) ? (
    <main class="scroll card">
      <Skeleton />
    </main>
  ) : null;
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!isStoreError(error)) throw error;
  return (
    <main class="scroll card">
      <Unavailable error={error} onRetry={onRetry} onExport={newerDataExport(error)} />
    </main>
  );
}

/** The same as long as it is the same conversation, event or list. */
const identityOf = (page: PageSeen): string => ('key' in page ? `${page.kind} ${page.key}` : page.kind);
