import { ArrowLeft, Download, Printer } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import type { Held } from '../../../lib/domain/held.ts';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { exactly } from '../../../lib/domain/words-for-time.ts';
import { saveFile } from '../../../lib/extension/save-file.ts';
import { toHeldParts, writeHeld } from '../../../lib/formats/held-report.ts';
import { findHeld } from '../../../lib/store/held.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { go, hashOf } from '../route.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { EraseSection } from './EraseSection.tsx';
import styles from './HeldPage.module.css';

/** All that is held about one person, in plain words; and the means to have it on paper, as a file, or gone. */
export function HeldPage({ id }: { id: StakeholderId }) {
  const asked = useAsked(() => findHeld(id), [id]);
  useShortcuts({ Escape: () => go(hashOf.person(id)) });
  return (
    <div class={styles.page}>
      <Answer of={asked}>{(held) => (held ? <Report held={held} /> : <Nobody />)}</Answer>
    </div>
  );
}

function Report({ held }: { held: Held }) {
  const { now } = useDesk();
  const { id, name } = held.stakeholder;
  const save = () => saveFile(writeHeld(held, now), 'text/markdown', 'touchbase-what-i-hold.md');
  return (
    <>
      <PageHead
        title={`What Touchbase holds about ${name}`}
        more={exactly(now)}
        actions={
          <div class={styles.means}>
            <Button look="quiet" icon={ArrowLeft} onClick={() => go(hashOf.person(id))}>
              Back
            </Button>
            <Button icon={Printer} onClick={() => print()}>
              Print
            </Button>
            <Button icon={Download} onClick={save}>
              Save as Markdown
            </Button>
          </div>
        }
      />
      {toHeldParts(held).map(({ title, words, lines }) => (
        <section key={title} class={styles.part}>
          <h2>{title}</h2>
          {words && <p class={styles.words}>{words}</p>}
          <ul class={styles.lines}>
            {lines.map((line, index) => (
              <li key={`${index} ${line}`}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <EraseSection id={id} name={name} />
    </>
  );
}

const Nobody = () => (
  <EmptyState title="Nothing is held about this person">
    <p>They were removed, merged or erased, or the address is not complete.</p>
    <Button onClick={() => go(hashOf.people)}>Back to People</Button>
  </EmptyState>
);
