import {
  Calendar,
  Check,
  Heart,
  type IconNode,
  Mail,
  MessageCircle,
  MessageSquareQuote,
  PenLine,
  Phone,
  Users,
  X,
} from 'lucide';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import type { EntryKind } from '../lib/domain/ledger.ts';
import { originLink, touchLink } from '../lib/domain/origin-link.ts';
import { isRemovable, type Moment } from '../lib/domain/timeline.ts';
import type { Touch, TouchKind } from '../lib/domain/touch.ts';
import { exactly } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './Timeline.module.css';

const kinds: Record<TouchKind, { icon: IconNode; words: string }> = {
  email: { icon: Mail, words: 'mail' },
  meeting: { icon: Calendar, words: 'meeting' },
  call: { icon: Phone, words: 'call' },
  chat: { icon: MessageCircle, words: 'chat' },
  'in-person': { icon: Users, words: 'in person' },
};

/** What has no sign of its own was written down. */
const entryIcons: Partial<Record<EntryKind, IconNode>> = {
  thanks: Heart,
  feedback: MessageSquareQuote,
  promise: PenLine,
  expectation: PenLine,
  disclosure: PenLine,
  conflict: PenLine,
};

/** How a moment reads: what it was, what it was about, and where it can be opened. */
type Line = {
  icon: IconNode;
  words: string;
  about: string;
  why?: string | undefined;
  href?: string | undefined;
};

export type TimelineRowProps = {
  moment: Moment;
  account: EmailAddress | undefined;
  onRemove: (moment: Moment) => void;
};

export function TimelineRow({ moment, account, onRemove }: TimelineRowProps) {
  const { icon, words, about, why, href } = toLine(moment, account);
  return (
    <li class={styles.row}>
      <time class={styles.day} dateTime={new Date(moment.at).toISOString()} title={exactly(moment.at)}>
        {dayOf(moment.at)}
      </time>
      <span class={styles.icon}>
        <Icon of={icon} />
      </span>
      <span class={styles.what}>
        <span class={styles.kind}>{words}</span>{' '}
        {href ? (
          <a class={styles.link} href={href} target="_blank" rel="noreferrer" dir="auto">
            {about}
          </a>
        ) : (
          <bdi>{about}</bdi>
        )}
        {why && (
          <span class={styles.kind}>
            , because: <bdi>{why}</bdi>
          </span>
        )}
      </span>
      {isRemovable(moment) && (
        <Button
          look="quiet"
          icon={X}
          aria-label={`Remove ${words} ${about}`}
          onClick={() => onRemove(moment)}
        />
      )}
    </li>
  );
}

function toLine(moment: Moment, account: EmailAddress | undefined): Line {
  switch (moment.kind) {
    case 'touch':
      return lineOfTouch(moment.touch, account);
    case 'entry': {
      const { text, origin, kind } = moment.entry;
      const icon = (moment.isFirst && entryIcons[kind]) || Check;
      return { icon, words: moment.words, about: text, why: moment.why, href: origin && originLink(origin) };
    }
  }
}

function lineOfTouch(touch: Touch, account: EmailAddress | undefined): Line {
  const { kind, direction, groupSize, subject = '' } = touch;
  const way = kind === 'email' && direction !== 'both' ? ` ${direction}` : '';
  const size = groupSize > 2 ? `, ${groupSize} people` : '';
  return {
    icon: kinds[kind].icon,
    words: `${kinds[kind].words}${way}${size}`,
    about: subject,
    href: subject ? touchLink(touch, account) : undefined,
  };
}

const dayOf = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at);
