import type { Weights } from '../../../lib/domain/attention.ts';
import type { GroupCadences } from '../../../lib/domain/cadence.ts';
import { countryName } from '../../../lib/domain/culture.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { ListEntry, PeopleLists } from '../../../lib/domain/people-lists.ts';
import { addOwn, putOnList, refuseOwn, type Settings, takeOffList } from '../../../lib/domain/settings.ts';
import type { OwnTemplate } from '../../../lib/domain/thanks-templates.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { changeSettings } from '../../../lib/store/settings.ts';
import { forgetAllSightings } from '../../../lib/store/sightings.ts';

type Switchable = 'keepSightings' | 'letterKeys';

const listWords: Record<keyof PeopleLists, string> = { never: 'never a person', always: 'always a person' };
const switchWords: Record<Switchable, [on: string, off: string]> = {
  keepSightings: ['People you have not tracked are counted.', 'People you have not tracked are not counted.'],
  letterKeys: ['Single-letter shortcuts are on.', 'Single-letter shortcuts are off.'],
};

export const nameOwn = (address: EmailAddress): Promise<Outcome> =>
  change(`${address} is yours.`, (settings) => addOwn(address, settings));

export const refuse = (address: EmailAddress): Promise<Outcome> =>
  change(`${address} is not yours, and will not be learned again.`, (settings) =>
    refuseOwn(address, settings),
  );

export const list = (name: keyof PeopleLists, entry: ListEntry): Promise<Outcome> =>
  change(`${entry} is ${listWords[name]}.`, (settings) => putOnList(name, entry, settings));

export const unlist = (name: keyof PeopleLists, entry: ListEntry): Promise<Outcome> =>
  change(`${entry} goes by the rules again.`, (settings) => takeOffList(name, entry, settings));

export const turn = (name: Switchable, isOn: boolean): Promise<Outcome> =>
  change(switchWords[name][isOn ? 0 : 1], () => ({ [name]: isOn }));

export const weigh = (attentionWeights: Weights): Promise<Outcome> =>
  change('Attention is worked out with these weights.', () => ({ attentionWeights }));

export const spendWeekly = (weeklyMinutes: number): Promise<Outcome> =>
  change(`Today fills ${weeklyMinutes} minutes a week.`, () => ({ weeklyMinutes }));

export const promiseReplies = (replyHours: number): Promise<Outcome> =>
  change(`You mean to answer within ${replyHours} working hours.`, () => ({ replyHours }));

/** What is said of tags stays as it is, and the other way round. */
export const keepCadences = (cadences: Partial<GroupCadences>): Promise<Outcome> =>
  change('Everybody is judged by these days.', ({ groupCadences }) => ({
    groupCadences: { ...groupCadences, ...cadences },
  }));

/** Undefined: holidays are days like others. */
export const keepCountry = (country: string | undefined): Promise<Outcome> =>
  change(
    country
      ? `Public holidays in ${countryName(country)} are days off.`
      : 'Public holidays are days like others.',
    ({ groupCadences: { country: _before, ...rest } }) => ({
      groupCadences: { ...rest, ...(country && { country }) },
    }),
  );

export const keepFor = (rules: Pick<Settings, 'touchYears' | 'sightingDays'>): Promise<Outcome> =>
  change('From the next start of the browser on.', () => rules);

/** Keeps a letter of the user's own, new or changed. */
export const keepTemplate = (template: OwnTemplate): Promise<Outcome> =>
  change(`“${template.label}” is one of your letters.`, ({ thanksTemplates }) => ({
    thanksTemplates: thanksTemplates.some(({ id }) => id === template.id)
      ? thanksTemplates.map((one) => (one.id === template.id ? template : one))
      : [...thanksTemplates, template],
  }));

export const dropTemplate = ({ id, label }: OwnTemplate): Promise<Outcome> =>
  change(`“${label}” is removed.`, ({ thanksTemplates }) => ({
    thanksTemplates: thanksTemplates.filter((one) => one.id !== id),
  }));

/** Forgets everybody who was seen and is not tracked. */
export async function forgetSeen(): Promise<Outcome> {
  return { message: 'Everybody seen and not tracked is forgotten.', undo: await forgetAllSightings() };
}

async function change(message: string, how: (settings: Settings) => Partial<Settings>): Promise<Outcome> {
  return { message, undo: await changeSettings(how) };
}
