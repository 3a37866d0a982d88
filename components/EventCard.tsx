import type { Badge } from '../lib/domain/badge.ts';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import { rove } from './rove.ts';

/** A guest whom the user tracks: the name as the page shows it, and the badge. */
export type EventCardRow = { name: string; badge: Badge };

export type EventCardProps = {
  rows: readonly EventCardRow[];
  /** How many other people are invited, the user not counted. */
  untracked: number;
  /** It is for the user to say that it took place, which is done in the side panel. */
  offersLog?: boolean;
  /** Whether the page around it is dark. */
  scheme: 'light' | 'dark';
  onOpen: (email: EmailAddress) => void;
};

/**
 * Beside an event, on Calendar's own page: where the user stands with each guest, in the words of a badge. It only opens
 * the side panel, only for a real click, and takes no focus by itself; one tab stop, arrow keys from there.
 */
export function EventCard({ rows, untracked, offersLog = false, scheme, onOpen }: EventCardProps) {
  const [first] = rows;
  return (
    <div class="card" style={{ colorScheme: scheme }}>
      <ul onKeyDown={moveAmongRows}>
        {rows.map(({ name, badge }, index) => (
          <li key={badge.email}>
            <button
              type="button"
              class={badge.tone}
              tabIndex={index === 0 ? 0 : -1}
              data-person-email={badge.email}
              onClick={(event) => event.isTrusted && onOpen(badge.email)}
            >
              <span class="name">
                <bdi>{name}</bdi>
              </span>
              <bdi class="badge">{badge.text}</bdi>
            </button>
          </li>
        ))}
        {offersLog && first && (
          <li>
            <button
              type="button"
              class="log"
              tabIndex={-1}
              onClick={(event) => event.isTrusted && onOpen(first.badge.email)}
            >
              <bdi>Log it in the side panel</bdi>
            </button>
          </li>
        )}
      </ul>
      {untracked > 0 && (
        <p>
          <bdi>{untracked === 1 ? '1 more guest' : `${untracked} more guests`} not tracked</bdi>
        </p>
      )}
    </div>
  );
}

/** Calendar's own shortcuts go on working here, but for the keys that move among the rows. */
function moveAmongRows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const isPress = event.key === 'Enter' || event.key === ' ';
  if (isPress || rove(event, 'button') !== undefined) event.stopPropagation();
}
