import { type EmailAddress, parseEmailAddress } from '../lib/domain/email-address.ts';
import type { StakeholderDetails } from '../lib/domain/stakeholder.ts';
import type { Touch } from '../lib/domain/touch.ts';

/** An address that is known to be one. */
export function address(text: string): EmailAddress {
  const parsed = parseEmailAddress(text);
  if (!parsed) throw new Error(`${text} is not an address`);
  return parsed;
}

export const me = address('pm@acme.example');

export const ana: StakeholderDetails = {
  name: 'Ana Ortiz',
  emails: [address('ana.ortiz@northwind.example'), address('ana@ortiz.example')],
  group: 'executive',
};

export const dev: StakeholderDetails = {
  name: 'Dev Mehta',
  emails: [address('dev.mehta@northwind.example')],
  group: 'customer',
};

/** Half past nine in the morning of a Wednesday, UTC. */
export const now = Date.UTC(2026, 10, 18, 9, 30);

/** A one-to-one mail from the stakeholder, unless said otherwise. */
export const touch = (over: Partial<Touch> = {}): Touch => ({
  at: now,
  kind: 'email',
  direction: 'in',
  groupSize: 2,
  source: 'gmail',
  ref: '19a94f8c12345678',
  ...over,
});
