import { beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { writeExport } from '../../lib/formats/export-json.ts';
import { findEverything } from '../../lib/store/export.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { recordSightings } from '../../lib/store/sightings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { countEverything } from '../../lib/store/what-is-stored.ts';
import { address, ana, dev, me, now, touch } from '../people.ts';
import './fresh-database.ts';

const id = 'ana' as StakeholderId;
const followUp = {
  id: 'f' as EntryId,
  stakeholderId: id,
  kind: 'follow-up' as const,
  text: 'send numbers',
  due: '2026-11-26' as CalendarDate,
  createdAt: now,
  updatedAt: now,
};

beforeEach(async () => {
  await addStakeholder(ana, now, id);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  const meeting = touch({ kind: 'meeting', direction: 'both', groupSize: 3, source: 'calendar', ref: 'ev1' });
  await recordTouches([...ana.emails, ...dev.emails].map((email) => ({ email, touch: meeting })));
  await recordTouches([{ email: ana.emails[0]!, touch: touch({ subject: 'Re: Q3' }) }]);
  await saveEntry(followUp);
  await recordSightings([{ email: address('bo@example.org'), name: 'Bo', role: 'cc' }], 'k', now);
  await saveSetting('ownAddresses', [me]);
});

describe('everything that is kept', () => {
  it('goes out as contract C3 says: each touch with whom it was, once for each of them', async () => {
    const text = [...writeExport(await findEverything(), now)].join('');
    const { stakeholders, touches, followUps, sightings, settings } = JSON.parse(text);
    expect(stakeholders.map((one: { name: string }) => one.name)).toEqual(['Ana Ortiz', 'Dev Mehta']);
    expect(touches).toEqual([
      {
        stakeholderId: id,
        ...touch({ kind: 'meeting', direction: 'both', groupSize: 3, source: 'calendar', ref: 'ev1' }),
      },
      { stakeholderId: id, ...touch({ subject: 'Re: Q3' }) },
      {
        stakeholderId: 'dev',
        ...touch({ kind: 'meeting', direction: 'both', groupSize: 3, source: 'calendar', ref: 'ev1' }),
      },
    ]);
    const { kind, ...rest } = followUp;
    expect(followUps).toEqual([rest]);
    expect(sightings).toMatchObject([{ email: 'bo@example.org', count: 1 }]);
    expect(settings).toEqual({ ownAddresses: ['pm@acme.example'] });
  });

  it('is counted', async () => {
    expect(await countEverything()).toEqual({
      people: 2,
      samplePeople: 0,
      touches: 3,
      followUps: 1,
      thanks: 0,
      notes: 0,
      promises: 0,
      feedback: 0,
      expectations: 0,
      disclosures: 0,
      conflicts: 0,
      boundaries: 0,
      pulses: 0,
      sightings: 1,
    });
  });
});
