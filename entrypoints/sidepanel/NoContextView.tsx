import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { GroupCadences } from '../../lib/domain/cadence.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { Foot } from './Foot.tsx';
import { LogBar } from './LogBar.tsx';
import { PanelMenu } from './PanelMenu.tsx';
import { RowPeople } from './RowPeople.tsx';
import { StakeholderView } from './StakeholderView.tsx';

export type NoContextViewProps = {
  page: PageSeen;
  inRows: readonly Stakeholder[];
  ofGroups: GroupCadences;
  acting: Acting;
};

/** No conversation and no event: one step to take, and the tracked people of the rows, if it is a list of mail. */
export function NoContextView({ page, inRows, ofGroups, acting }: NoContextViewProps) {
  const now = useNow();
  const [open, setOpen] = useState<StakeholderId>();
  const person = inRows.find(({ id }) => id === open);
  return (
    <>
      <header class="top" data-no-context>
        <div class="title">
          <h1 class="subject">Touchbase</h1>
          <PanelMenu />
        </div>
        {person && (
          <div>
            <Button look="quiet" icon={ArrowLeft} onClick={() => setOpen(undefined)}>
              People in this list
            </Button>
          </div>
        )}
      </header>
      {person ? (
        <StakeholderView key={person.id} cardId="person" stakeholder={person} now={now} act={acting.act} />
      ) : (
        <main class="scroll card">
          <OneStep page={page} />
          <RowPeople people={inRows} now={now} onOpen={setOpen} />
        </main>
      )}
      <Foot acting={acting}>
        {person && (
          <LogBar
            key={person.id}
            stakeholder={person}
            page={page}
            own={[]}
            now={now}
            ofGroups={ofGroups}
            acting={acting}
          />
        )}
      </Foot>
    </>
  );
}

function OneStep({ page }: { page: PageSeen }) {
  if (page.kind === 'not-understood') {
    return (
      <Notice tone="warn" title="This page is not understood">
        <p>Google has changed a part of it ({page.part}). Nothing is shown for it, and nothing recorded.</p>
        <p>The popup (Alt T), the dashboard and what you have kept work as before.</p>
      </Notice>
    );
  }
  return (
    <EmptyState title="Open a mail or an event">
      <p>Where you stand with everyone on it is shown here.</p>
    </EmptyState>
  );
}
