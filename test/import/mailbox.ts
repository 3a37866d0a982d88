import { type Chance, chanceOf, oneOf } from '../museum/mutate.ts';
import { labelsOf } from './mailbox-labels.ts';
import {
  inventSenders,
  listAddresses,
  ownAddresses,
  type Sender,
  type SenderKind,
} from './mailbox-people.ts';
import { type MailToWrite, writeMail } from './mailbox-write.ts';

export type MailboxOptions = {
  seed: number;
  messages: number;
  /** About how large the file is to be; attachments fill it up. */
  bytes: number;
  senders: number;
  /** So many of the senders are written with. */
  real: number;
  language: keyof typeof labelsOf;
  /** When the newest mail was written. */
  now: number;
};

/** What is true of a mailbox, to judge by what was read of it. */
export type Mailbox = {
  senders: Sender[];
  /** Its bytes, a megabyte or so at a time; the same for the same options. */
  chunks: () => Generator<Uint8Array>;
};

export const usualMailbox: MailboxOptions = {
  seed: 1,
  messages: 2000,
  bytes: 8_000_000,
  senders: 300,
  real: 12,
  language: 'fr',
  now: Date.UTC(2026, 10, 20, 18),
};

const YEARS = 8 * 365 * 86_400_000;
/** Mails of each real person that are there whatever chance says: so many in turn, in and out. */
const SURE = 6;

type World = {
  options: MailboxOptions;
  chance: Chance;
  of: Record<SenderKind, Sender[]>;
  /** Whose turn it is surely, by the number of the mail. */
  sure: Map<number, Sender>;
  /** How often each real person has been on, which decides whose turn to write it is. */
  turns: Map<Sender, number>;
  /** Everybody of a kind is met once before chance decides. */
  met: Record<SenderKind, number>;
  /** Strangers who have had their one answer. */
  answered: Set<Sender>;
};

/** A mailbox as Takeout writes it: real conversations, lists, robots, newsletters, cold mail, chats, drafts, spam. */
export function inventMailbox(over: Partial<MailboxOptions> = {}): Mailbox {
  const options = { ...usualMailbox, ...over };
  const senders = inventSenders(options.senders, options.real, chanceOf(options.seed));
  return { senders, chunks: () => chunksOf(options, senders) };
}

function* chunksOf(options: MailboxOptions, senders: Sender[]): Generator<Uint8Array> {
  const world = makeWorld(options, senders);
  const each = options.bytes / options.messages;
  let pending: string[] = [];
  let size = 0;
  for (let index = 0; index < options.messages; index++) {
    const text = writeMail(nextMail(world, index), each, world.chance);
    pending.push(text);
    size += text.length;
    if (size < 1 << 20) continue;
    yield Buffer.from(pending.join(''), 'latin1');
    [pending, size] = [[], 0];
  }
  yield Buffer.from(pending.join(''), 'latin1');
}

function makeWorld(options: MailboxOptions, senders: Sender[]): World {
  const chance = chanceOf(options.seed + 1);
  const of = Object.groupBy(senders, ({ kind }) => kind) as Record<SenderKind, Sender[]>;
  const sure = new Map<number, Sender>();
  for (const person of of.real) {
    // Their time together: some have left years ago, others have come last month.
    const from = Math.floor(chance() * options.messages * 0.9);
    const gap = Math.max(1, Math.floor((options.messages - from) / SURE / 2));
    for (let turn = 0, at = from; turn < SURE && at < options.messages; at++) {
      if (sure.has(at)) continue;
      sure.set(at, person);
      at += gap - 1;
      turn++;
    }
  }
  const met = { real: 0, poster: 0, newsletter: 0, robot: 0, cold: 0, beside: 0 };
  return { options, chance, of, sure, turns: new Map(), met, answered: new Set() };
}

function nextMail(world: World, index: number): MailToWrite {
  const { options, chance, sure } = world;
  const at = Math.floor(options.now - YEARS * (1 - index / options.messages) + chance() * 3_600_000);
  const base = { index, at, labels: [labelsOf[options.language].inbox], language: options.language };
  const person = sure.get(index);
  if (person) return conversation(world, person, base);
  const what = chance();
  if (what < 0.24) return conversation(world, oneOf(some(world.of.real), chance), base);
  if (what < 0.46) return onList(world, base);
  if (what < 0.66) return newsletter(world, base);
  if (what < 0.8) return robot(world, base);
  if (what < 0.9) return cold(world, base);
  return odd(world, base);
}

type Base = Pick<MailToWrite, 'index' | 'at' | 'labels' | 'language'>;

const me = (chance: Chance): Sender => ({
  kind: 'real',
  name: 'Pat Moreau',
  address: oneOf(
    [ownAddresses[0], ownAddresses[0], ownAddresses[0], ownAddresses[1], ownAddresses[2]],
    chance,
  ),
});
const sentLabel = (base: Base) => [labelsOf[base.language].sent];

function conversation(world: World, person: Sender, base: Base): MailToWrite {
  const { chance, turns, of } = world;
  const turn = turns.get(person) ?? 0;
  turns.set(person, turn + 1);
  // Half of it with the two alone, else with some more.
  const others =
    chance() < 0.5 ? [] : Array.from({ length: 1 + Math.floor(chance() * 4) }, () => anyone(of, chance));
  const subject = `${turn > 0 ? 'Re: ' : ''}${oneOf(subjects, chance)}`;
  const thread = `${person.address}/${Math.floor(turn / 5)}`;
  const mine = turn % 2 === 0;
  return mine
    ? {
        ...base,
        from: me(chance),
        to: [person],
        cc: others,
        subject,
        thread,
        labels: sentLabel(base),
        isSent: true,
      }
    : { ...base, from: person, to: [me(chance)], cc: others, subject, thread };
}

const anyone = (of: World['of'], chance: Chance): Sender =>
  chance() < 0.4 ? oneOf(some(of.real), chance) : oneOf(some(of.beside), chance);

function onList(world: World, base: Base): MailToWrite {
  const { chance } = world;
  const list = { kind: 'poster' as const, name: 'Roadmap talk', address: oneOf(listAddresses, chance) };
  const poster = next(world, 'poster');
  const subject = `[roadmap] ${oneOf(subjects, chance)}`;
  if (chance() > 0.02) return { ...base, from: poster, to: [list], subject, signs: { list: list.address } };
  // The owner's own word on the list: whoever is answered gets a copy.
  return {
    ...base,
    from: me(chance),
    to: [list],
    cc: [poster],
    subject,
    labels: sentLabel(base),
    isSent: true,
  };
}

function newsletter(world: World, base: Base): MailToWrite {
  const labels = [...base.labels, labelsOf[base.language].promotions];
  const from = next(world, 'newsletter');
  return {
    ...base,
    labels,
    from,
    to: [me(world.chance)],
    subject: 'This week',
    signs: { unsubscribe: true },
  };
}

function robot(world: World, base: Base): MailToWrite {
  const { chance } = world;
  const from = next(world, 'robot');
  // Somebody has written to a ticket system, once.
  if (chance() < 0.01 && isFirstAnswer(world, from))
    return {
      ...base,
      from: me(chance),
      to: [from],
      subject: 'Re: Ticket',
      labels: sentLabel(base),
      isSent: true,
    };
  return { ...base, from, to: [me(chance)], subject: 'Build finished', signs: { automatic: true } };
}

function cold(world: World, base: Base): MailToWrite {
  const { chance } = world;
  const person = next(world, 'cold');
  // "No, thank you": one answer is no relationship.
  if (chance() < 0.03 && isFirstAnswer(world, person))
    return {
      ...base,
      from: me(chance),
      to: [person],
      subject: 'Re: An offer',
      labels: sentLabel(base),
      isSent: true,
    };
  return { ...base, from: person, to: [me(chance)], subject: 'An offer' };
}

/** Chats, drafts, spam, what was thrown away, and now and then a round mail to sixty people. */
function odd(world: World, base: Base): MailToWrite {
  const { chance, of } = world;
  const names = labelsOf[base.language];
  const what = chance();
  const stranger = next(world, 'cold');
  const to = [me(chance)];
  if (what < 0.3)
    return {
      ...base,
      from: oneOf(some(of.real), chance),
      to: [],
      subject: '',
      labels: [names.chat],
      isChat: true,
    };
  if (what < 0.4)
    return {
      ...base,
      from: me(chance),
      to: [stranger],
      subject: 'Unsent',
      labels: [names.draft],
      isDraft: true,
    };
  if (what < 0.7) return { ...base, from: stranger, to, subject: 'You have won', labels: [names.spam] };
  if (what < 0.97) return { ...base, from: stranger, to, subject: 'Away with it', labels: [names.trash] };
  const all = Array.from({ length: 60 }, () => oneOf(some(of.beside), chance));
  return {
    ...base,
    from: me(chance),
    to: all,
    subject: 'To everybody',
    labels: sentLabel(base),
    isSent: true,
  };
}

function next(world: World, kind: SenderKind): Sender {
  const pool = some(world.of[kind]);
  return pool[world.met[kind]++] ?? oneOf(pool, world.chance);
}

function isFirstAnswer({ answered }: World, to: Sender): boolean {
  const isFirst = !answered.has(to);
  answered.add(to);
  return isFirst;
}

function some(pool: Sender[]): [Sender, ...Sender[]] {
  const [first, ...rest] = pool;
  if (!first) throw new Error('Nobody of this kind was invented: more senders are needed.');
  return [first, ...rest];
}

const subjects = [
  'Q3 pricing',
  'Réunion de jeudi',
  'Änderungen am Fahrplan',
  '来週の打ち合わせ',
  'Отчёт',
  'Launch plan, second draft',
  'Spotkanie',
] as const;
