import { type Chance, chanceOf, oneOf } from '../museum/mutate.ts';

/** What stands where a value should be. */
const ODD: [unknown, ...unknown[]] = [
  null,
  true,
  -1,
  1e308,
  '',
  'x'.repeat(2000),
  '__proto__',
  'constructor',
  '\u0000\uFFFE',
  [],
  [[[[]]]],
  {},
  { toString: 1 },
  JSON.parse('{"__proto__": {"isAdmin": true}}'),
  { length: 1e9 },
];
const NAMES = ['pageSeen', 'openPanel', 'storeChanged'] as const;

const person = (role: string) => ({ email: 'eve@fuzz.example', name: 'Eve', role });

/** Messages that would be let in, before something is broken in them. */
const whole = (): Record<string, unknown>[] => [
  {
    kind: 'thread',
    key: '19a94f8c12345678',
    subject: 'Fuzz',
    own: ['me@fuzz.example'],
    messages: [
      { id: '19a94f8c12345678', at: 1.7e12, from: person('from'), recipients: [person('to'), person('cc')] },
    ],
    composing: [],
  },
  {
    kind: 'event',
    key: 'fuzz',
    subject: 'Fuzz',
    own: [],
    guests: [person('guest')],
    answer: 'yes',
    start: 1,
  },
  { kind: 'list', own: ['me@fuzz.example'], rows: [person('from')], composing: [], understood: { row: 0 } },
  { kind: 'not-understood', part: 'gmail fuzz' },
];

/**
 * One message that the door must turn away when a content script sends it, always the same after the same seed: a stranger
 * altogether, one of ours in another's mouth, or a whole one with one thing broken.
 */
export function fuzzMessage(seed: number): unknown {
  const chance = chanceOf(seed);
  const kind = chance();
  if (kind < 0.15) return oneOf(ODD, chance);
  if (kind < 0.25) return { name: oneOf(ODD, chance), content: oneOf(ODD, chance) };
  if (kind < 0.35) return { name: 'storeChanged', content: oneOf(ODD, chance) };
  if (kind < 0.4) return { name: 'openPanel', content: oneOf(ODD, chance) };
  if (kind < 0.45)
    return { name: oneOf(NAMES, chance), content: nested(chance), [oneOf(['x', 'y'], chance)]: 1 };
  return { name: 'pageSeen', content: broken(chance) };
}

function broken(chance: Chance): unknown {
  const content = whole()[Math.floor(chance() * whole().length)] ?? {};
  if (chance() < 0.3) return { ...content, [`extra${Math.floor(chance() * 1000)}`]: oneOf(ODD, chance) };
  if (chance() < 0.3) return { ...content, kind: oneOf(ODD, chance) };
  const names = Object.keys(content).filter((name) => name !== 'kind');
  return { ...content, [names[Math.floor(chance() * names.length)] ?? 'kind']: neverRight(chance) };
}

/** Wrong wherever it stands: no field of ours is a number below nothing, a boolean, or nested so. */
const neverRight = (chance: Chance): unknown =>
  oneOf<unknown>([-1, true, null, { x: 1, 'a b': 2 }, [[[]]], [-1]], chance);

/** Far deeper than anything of ours, and not so deep that the browser itself refuses to carry it. */
function nested(chance: Chance): unknown {
  let value: unknown = 'deep';
  for (let depth = Math.floor(chance() * 60); depth >= 0; depth--)
    value = chance() < 0.5 ? [value] : { a: value };
  return value;
}
