import { fold } from '../../lib/domain/fold.ts';
import type { LogKind, LogLine } from '../../lib/domain/log.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { When } from '../../lib/domain/work-week.ts';
import { readForNamed } from '../../lib/formats/kind-offer.ts';
import { readNamed } from '../../lib/formats/named.ts';
import type { TypedLine } from '../../lib/hooks/use-log-line.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import type { Choice } from './find-start.ts';

/** Somebody else, and what the line means for them. */
export type Named = { to: Choice; said: LogLine };

/** Whom else the line names, when just one person who is tracked is called that: for the user to take or leave. */
export function useNamed(
  { text, variant }: TypedLine,
  kind: LogKind,
  choice: Choice,
  when: When,
): Named | undefined {
  const name = readNamed(text);
  const isOther = name !== undefined && !isCalled(nameOrAddress(choice), name, choice.stakeholder?.nickname);
  // Asked once, not for each letter of the name.
  const found = useStored(async () => (isOther ? listStakeholders() : []), [isOther]);
  if (!isOther || found.state !== 'here') return undefined;
  const [stakeholder, ...others] = found.value.filter((one) => isCalled(one.name, name, one.nickname));
  const [email] = stakeholder?.emails ?? [];
  const said = readForNamed(text, name, { kind, variant, ...when });
  if (!stakeholder || !email || !said || others.length > 0) return undefined;
  return { to: { email, name: stakeholder.name, isHere: false, stakeholder }, said };
}

/** Whether a part of the full name, or of what else they are called, is this one, however it is written. */
const isCalled = (full: string, name: string, nickname = ''): boolean =>
  fold(`${full} ${nickname}`)
    .split(/[\s,]+/)
    .includes(fold(name));
