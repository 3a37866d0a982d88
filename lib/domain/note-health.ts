import type { PageHealth, PartHealth } from './page-health.ts';
import type { PageSeen } from './page-seen.ts';
import { HOUR, type Instant } from './time.ts';

/** The same is noted anew only after so long: what a page shows changes by the second. */
const PRECISION: number = HOUR;
const SITE_OF = { thread: 'gmail', list: 'gmail', event: 'calendar' } as const;
/** What a name of a part may be: names in our own source, never a page's text. */
const PART = /^(gmail|calendar) [A-Za-z][\w-]{0,39}$/;
/** Our source names some sixty; a page that makes up names of its own must not fill the disk with them. */
const MOST_PARTS = 200;

/** The health after a page was seen; undefined when that is no news. */
export function noteHealth(before: PageHealth, page: PageSeen, now: Instant): PageHealth | undefined {
  const room = MOST_PARTS - Object.keys(before).length;
  const news = Object.entries(healthOf(page, now))
    .filter(([part, health]) => PART.test(part) && isNews(health, before[part]))
    .filter(([part], index) => part in before || index < room);
  if (news.length === 0) return undefined;
  const noted = news.map(([part, health]) => [part, { ...before[part], ...health }]);
  return { ...before, ...Object.fromEntries(noted) };
}

function healthOf(page: PageSeen, now: Instant): PageHealth {
  if (page.kind === 'not-understood') return { [page.part]: { failedAt: now } };
  if (page.kind === 'nothing') return {};
  const site = SITE_OF[page.kind];
  const parts = Object.entries(page.understood ?? {});
  return {
    [`${site} ${page.kind}`]: { understoodAt: now },
    ...Object.fromEntries(
      parts.map(([part, alternative]) => [`${site} ${part}`, { understoodAt: now, alternative }]),
    ),
  };
}

function isNews(health: PartHealth, before: PartHealth = {}): boolean {
  if (health.alternative !== before.alternative && health.alternative !== undefined) return true;
  const recovered = (before.failedAt ?? 0) > (before.understoodAt ?? 0);
  if (health.understoodAt !== undefined && recovered) return true;
  return (
    (health.understoodAt ?? 0) - (before.understoodAt ?? 0) > PRECISION ||
    (health.failedAt ?? 0) - (before.failedAt ?? 0) > PRECISION
  );
}
