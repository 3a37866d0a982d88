import type { Weighed } from '../../../lib/domain/mail-weigh.ts';

/** Why somebody is where they are in the choice: what went to and fro, or why they are set apart. */
export function whyWords({ apart, wrote, writtenTo, oneToOne, beside }: Weighed): string {
  if (apart) return apart;
  const parts = [
    writtenTo > 0 && `you wrote ${writtenTo.toLocaleString()}`,
    wrote > 0 && `they ${writtenTo > 0 ? '' : 'wrote '}${wrote.toLocaleString()}`,
    oneToOne > 0 && `${oneToOne.toLocaleString()} just you two`,
    writtenTo + wrote === 0 && `on ${beside.toLocaleString()} with others`,
  ];
  return parts.filter(Boolean).join(' · ');
}
