import { Copy } from 'lucide';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/Button.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { isInTrouble, type PageHealth, type PartHealth, toReport } from '../../../lib/domain/page-health.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import styles from './HealthSection.module.css';

const sites = [
  { site: 'gmail', name: 'Gmail' },
  { site: 'calendar', name: 'Google Calendar' },
] as const;

/** How far Google's pages are understood, and what to hand on when they are not. */
export function HealthSection({ health }: { health: PageHealth }) {
  const { act, now } = useDesk();
  const copy = () =>
    act(async () => {
      await navigator.clipboard.writeText(toReport(health, aboutUs()));
      return { message: 'Copied: names of parts, numbers and days, and nothing from your pages.' };
    });
  return (
    <Section
      title="Page health"
      words="Google changes its pages now and then. What Touchbase does not understand it leaves alone. The report holds no text, names or addresses."
    >
      <ul class={styles.sites}>
        {sites.map(({ site, name }) => (
          <SiteHealth key={site} name={name} parts={partsOf(health, site)} now={now} />
        ))}
      </ul>
      {Object.keys(health).length > 0 && (
        <Button icon={Copy} onClick={() => void copy()}>
          Copy report
        </Button>
      )}
    </Section>
  );
}

type Part = { part: string; health: PartHealth };

function SiteHealth({ name, parts, now }: { name: string; parts: Part[]; now: Instant }) {
  const last = Math.max(0, ...parts.map(({ health }) => health.understoodAt ?? 0));
  const troubled = parts.filter(({ health }) => isInTrouble(health));
  return (
    <li>
      <strong>{name}</strong> {parts.length === 0 && <span class={styles.soft}>not seen yet</span>}
      {last > 0 && (
        <span title={exactly(last)}>
          {countOf(parts.length - troubled.length, 'part', 'parts')} understood, {longAgo(last, now)}
        </span>
      )}
      {troubled.length > 0 && (
        <ul class={styles.parts}>
          {troubled.map(({ part, health }) => (
            <li key={part}>
              {part}: {troubleWords(health, now)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function troubleWords({ understoodAt, alternative = 0, failedAt = 0 }: PartHealth, now: Instant): string {
  if (failedAt <= (understoodAt ?? 0)) return `understood by another way (${alternative})`;
  const since = understoodAt === undefined ? 'never was' : `last was ${longAgo(understoodAt, now)}`;
  return `not understood ${longAgo(failedAt, now)}; ${since}`;
}

const partsOf = (health: PageHealth, site: string): Part[] =>
  Object.entries(health)
    .filter(([name]) => name.startsWith(`${site} `))
    .map(([name, one]) => ({ part: name.slice(site.length + 1), health: one }))
    .sort((a, b) => a.part.localeCompare(b.part));

const aboutUs = (): string => `Touchbase ${browser.runtime.getManifest().version}; ${navigator.userAgent}`;
