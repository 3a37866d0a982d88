import { Undo2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { toCalendarDate } from '../../../lib/domain/calendar-date.ts';
import { type Deed, HISTORY_KEPT_DAYS, keptWords } from '../../../lib/domain/operation.ts';
import { dayWords, exactly, timeOfDay } from '../../../lib/domain/words-for-time.ts';
import { isLarge, undoBySize } from '../../../lib/extension/undo.ts';
import { useKept } from '../../../lib/hooks/use-kept.ts';
import { listDeeds } from '../../../lib/store/history.ts';
import { Answer } from '../Answer.tsx';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import styles from './HistorySection.module.css';
import { Section } from './Section.tsx';

/** Rows at first, and more with each click. */
const PAGE = 10;

/** What the user has done, newest first, each with its way back. */
export function HistorySection() {
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLOListElement>(null);
  const asked = useAsked(() => listDeeds(shown + 1), [shown]);
  // What is shown stays while more is on its way.
  const kept = useKept(asked, () => true);
  // The button goes with what it took back: the focus must not go with it.
  const goOn = () => list.current?.focus();
  return (
    <Section
      title="History"
      words={`What you have changed in the last ${HISTORY_KEPT_DAYS} days, and every merge of two people. Undo takes back one change and leaves what you have done since.`}
    >
      <Answer of={{ ...kept, retry: asked.retry }}>
        {(deeds) => (
          <>
            {deeds.length === 0 ? (
              <p class={styles.empty}>
                Nothing yet. Whatever you write down, change, import or remove is listed here.
              </p>
            ) : (
              <ol ref={list} class={styles.deeds} aria-label="History" tabIndex={-1}>
                {deeds.slice(0, shown).map((deed) => (
                  <DeedRow key={deed.id} deed={deed} onUndone={goOn} />
                ))}
              </ol>
            )}
            {deeds.length > shown && <Button onClick={() => setShown(shown + PAGE)}>Show earlier</Button>}
          </>
        )}
      </Answer>
    </Section>
  );
}

function DeedRow({ deed, onUndone }: { deed: Deed; onUndone: () => void }) {
  const { act, today } = useDesk();
  const { at, words, undoneBy } = deed;
  const day = toCalendarDate(at);
  const [isUndoing, setUndoing] = useState(false);
  const takeBack = () => {
    setUndoing(isLarge(deed.size, deed.name));
    void act(() => goBack(deed))
      .then(onUndone)
      .finally(() => setUndoing(false));
  };
  return (
    <li class={styles.deed}>
      <time class={styles.when} title={exactly(at)}>
        {day === today ? timeOfDay(at) : dayWords(day, today)}
      </time>
      <bdi class={styles.words}>{words}</bdi>
      {undoneBy ? (
        <span class={styles.undone}>undone</span>
      ) : isUndoing ? (
        <span class={styles.undone} role="status">
          undoing …
        </span>
      ) : (
        <Button look="quiet" icon={Undo2} aria-label={`Undo: ${words}`} onClick={takeBack}>
          Undo
        </Button>
      )}
    </li>
  );
}

async function goBack({ id, words, size, name }: Deed) {
  return { message: keptWords(await undoBySize(id, size, name)) ?? `Undone: ${words}` };
}
