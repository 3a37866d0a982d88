import { groupNames } from '../../../components/group-names.ts';
import { loopWords, notHeardSince, quarterOf, toLoop } from '../../../lib/domain/feedback-loop.ts';
import { type Group, groups } from '../../../lib/domain/group.ts';
import { importanceOf } from '../../../lib/domain/importance.ts';
import type { Feedback } from '../../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { dayWords } from '../../../lib/domain/words-for-time.ts';
import { Section } from '../data/Section.tsx';
import { hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import styles from './FeedbackSection.module.css';

export type FeedbackSectionProps = { feedback: readonly Feedback[]; people: readonly Stakeholder[] };

/** What became of feedback, from asking to telling them; and who was not asked this quarter. */
export function FeedbackSection({ feedback, people }: FeedbackSectionProps) {
  const { today } = useDesk();
  const since = quarterOf(today);
  const missing = Map.groupBy(notHeardSince(since, people, feedback), ({ group }) => group);
  if (people.length === 0 && feedback.length === 0) return <Section title="Feedback" words={TEACHES} />;
  return (
    <Section title="Feedback" {...(feedback.length === 0 && { words: TEACHES })}>
      {feedback.length > 0 && <Loop feedback={feedback} />}
      {people.length > 0 && (
        <>
          <h3>Neither asked nor heard since {dayWords(since, today)}</h3>
          <ul class={styles.groups}>
            {groups.map((group) => (
              <NotHeard
                key={group}
                group={group}
                missing={missing.get(group) ?? []}
                all={people.filter((one) => one.group === group).length}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

const TEACHES =
  'B on somebody’s page, or Alt+5 in the popup, writes down what they said or what you asked; here it is followed until they know what came of it.';

function Loop({ feedback }: { feedback: readonly Feedback[] }) {
  const loop = toLoop(feedback);
  const { take, park, decline } = loop.decided;
  const counts = [
    { name: 'Asked', count: loop.asked },
    { name: 'Got', count: loop.got },
    { name: 'Decided', count: take + park + decline },
    { name: 'Told back', count: loop.told },
  ];
  return (
    <>
      <dl class={styles.counts}>
        {counts.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {loopWords(loop).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  );
}

/** So many are named; the others are a number. */
const NAMED = 6;

function NotHeard({ group, missing, all }: { group: Group; missing: readonly Stakeholder[]; all: number }) {
  if (all === 0) return null;
  const named = missing.toSorted((a, b) => importanceOf(b) - importanceOf(a)).slice(0, NAMED);
  const more = missing.length - named.length;
  return (
    <li>
      <span class={styles.group}>{groupNames[group]}</span>
      <span class={styles.of}>
        {missing.length.toLocaleString()} of {all.toLocaleString()}
      </span>
      <span class={styles.names}>
        {missing.length === 0 && 'All were asked, or have said something.'}
        {named.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <a href={hashOf.person(id)}>
              <bdi>{name}</bdi>
            </a>
          </span>
        ))}
        {more > 0 && ` and ${more.toLocaleString()} more`}
      </span>
    </li>
  );
}
