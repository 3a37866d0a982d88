import { fold } from '../../lib/domain/fold.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { readNamed } from '../../lib/formats/named.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import type { Choice } from './find-start.ts';

/** Somebody else whom the line names, when just one person who is tracked is called that: for the user to take or leave. */
export function useNamed(text: string, choice: Choice): Choice | undefined {
  const name = readNamed(text);
  const isOther = name !== undefined && !isCalled(nameOrAddress(choice), name);
  const found = useStored(async () => (isOther ? findCalled(name) : []), [isOther, name]);
  if (!isOther || found.state !== 'here') return undefined;
  const [stakeholder, ...others] = found.value;
  const [email] = stakeholder?.emails ?? [];
  if (!stakeholder || !email || others.length > 0) return undefined;
  return { email, name: stakeholder.name, isHere: false, stakeholder };
}

const findCalled = async (name: string): Promise<Stakeholder[]> =>
  (await listStakeholders()).filter((one) => isCalled(one.name, name));

/** Whether a part of the full name is this one, however it is written. */
const isCalled = (full: string, name: string): boolean =>
  fold(full)
    .split(/[\s,]+/)
    .includes(fold(name));
