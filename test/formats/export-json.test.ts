import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { Everything } from '../../lib/domain/everything.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { writeExport } from '../../lib/formats/export-json.ts';
import { address, ana, now, touch } from '../people.ts';

const id = 'a1' as StakeholderId;
const written = (text: string) => ({
  id: text as EntryId,
  stakeholderId: id,
  text,
  createdAt: 1,
  updatedAt: 2,
});

const everything = (): Everything => ({
  stakeholders: [{ ...ana, id, createdAt: 1, updatedAt: 2, summary: { count: 1, last: now } }],
  touches: [{ ...touch({ subject: 'Q3 “pricing”\u2028' }), stakeholderId: id }],
  ledger: [
    { ...written('send numbers'), kind: 'follow-up', due: '2026-11-26' as CalendarDate },
    { ...written('the intro'), kind: 'thanks', on: '2026-11-17' as CalendarDate },
    { ...written('reads mail at nine'), kind: 'note' },
    {
      ...written('the contract'),
      kind: 'promise',
      way: 'they-promised',
      due: '2026-11-27' as CalendarDate,
    },
  ],
  sightings: [
    { email: address('bo@example.org'), name: 'Bo', firstAt: 1, lastAt: 2, count: 3, lastKey: 'k' },
  ],
  meetings: [{ ref: 'ev2', subject: 'Review', guests: [address('bo@example.org')], start: 1, overAt: 2 }],
  settings: { ownAddresses: ['pm@acme.example'] },
});

const exported = (what: Everything) => JSON.parse([...writeExport(what, now)].join(''));

describe('the export', () => {
  it('is one JSON document in the form the contract promises', () => {
    expect(exported(everything())).toEqual({
      format: 'touchbase',
      version: 1,
      exportedAt: now,
      stakeholders: [{ ...ana, id, createdAt: 1, updatedAt: 2 }],
      touches: [
        {
          stakeholderId: id,
          at: now,
          kind: 'email',
          direction: 'in',
          groupSize: 2,
          source: 'gmail',
          ref: '19a94f8c12345678',
          subject: 'Q3 “pricing”\u2028',
        },
      ],
      followUps: [{ ...written('send numbers'), due: '2026-11-26' }],
      thanks: [{ ...written('the intro'), on: '2026-11-17' }],
      notes: [written('reads mail at nine')],
      promises: [{ ...written('the contract'), way: 'they-promised', due: '2026-11-27' }],
      feedback: [],
      expectations: [],
      disclosures: [],
      conflicts: [],
      boundaries: [],
      pulses: [],
      sightings: everything().sightings,
      meetings: everything().meetings,
      settings: { ownAddresses: ['pm@acme.example'] },
    });
  });

  it('is a JSON document when there is nothing, too', () => {
    const nothing = { stakeholders: [], touches: [], ledger: [], sightings: [], meetings: [], settings: {} };
    expect(exported(nothing)).toMatchObject({ stakeholders: [], touches: [], notes: [], settings: {} });
  });

  it('comes in parts, so that a million touches never are one text', () => {
    const touches = Array.from({ length: 30_000 }, (_, index) => ({
      ...touch({ at: index }),
      stakeholderId: id,
    }));
    const parts = [...writeExport({ ...everything(), touches }, now)];
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(1_000_000);
    expect(JSON.parse(parts.join('')).touches).toHaveLength(30_000);
  });
});

/** The fields of a type as its source has them, those inside of fields too. */
function fieldsOf(file: string, ...types: string[]): string[] {
  const source = readFileSync(new URL(`../../lib/domain/${file}.ts`, import.meta.url), 'utf8');
  const plain = source.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return types.flatMap((type) => {
    const from = plain.search(new RegExp(`type ${type}(<.*>)? = `));
    expect([type, from >= 0]).toEqual([type, true]);
    const body = plain.slice(from, plain.indexOf(';\n\n', from));
    return Array.from(body.matchAll(/(\w+)\??:/g), ([, name = '']) => name);
  });
}

describe('docs/export.md', () => {
  const docs = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
  const entries = ['Origin', 'Common', 'Closed', 'FollowUp', 'Waiting', 'AnswerSeen', 'PromiseEntry'];
  const more = ['Thanks', 'ThanksDraft', 'Feedback', 'Decision', 'Expectation', 'Disclosure', 'Conflict'];
  it.each([
    ['stakeholders', fieldsOf('stakeholder', 'StakeholderDetails', 'Stakeholder')],
    ['touches', fieldsOf('touch', 'Touch')],
    ['what was written down', fieldsOf('ledger', ...entries, ...more, 'Boundary', 'Pulse')],
    ['sightings', fieldsOf('sighting', 'Sighting')],
    ['meetings', fieldsOf('meeting', 'Meeting')],
    ['settings', fieldsOf('settings', 'Settings')],
  ])('says what every field of %s is', (_list, fields) => {
    expect(fields.length).toBeGreaterThan(3);
    const said = new Set(docs.match(/\w+/g));
    expect(fields.filter((field) => !said.has(field) && !internal.has(field))).toEqual([]);
  });
});

/** Worked out from the rest, or said by the name of the list. */
const internal = new Set(['summary', 'kind']);
