import { ana, lucas, type MuseumPerson, mara, sofia } from '../calendar/people.ts';

/** Known people whose mail carries every name that somebody of ill will could give them. */
const BIDI = '\u202E\u2066';
const ZERO_WIDTH = '\u200B\u200D\uFEFF';

export const tracked = [ana, mara, lucas, sofia];

/** One letter off: another domain, a letter of another alphabet, a letter nobody sees. */
export const lookAlikes = {
  otherDomain: { ...ana, email: 'ana.ortiz@northw1nd.example' },
  otherAlphabet: { ...ana, email: '\u0430na.ortiz@northwind.example' },
  otherSpelling: { ...ana, email: 'ana.ort\u0131z@northwind.example' },
};

/** In the order of their messages. */
export const senders: MuseumPerson[] = [
  { ...ana, name: '"><img src=x onerror="boom()"><b>Ana</b>' },
  { ...mara, name: `${BIDI}Mara${BIDI} </span><script>boom()</script>` },
  { ...lucas, name: `Lu${ZERO_WIDTH}cas${ZERO_WIDTH}` },
  { ...sofia, name: 'Sofia '.repeat(170_000) },
  ...Object.values(lookAlikes),
];
