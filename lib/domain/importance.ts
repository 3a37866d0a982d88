/** Power and interest, for this initiative. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** How far somebody stands behind it, from the least; only ever append. */
export const engagements = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const;
export type Engagement = (typeof engagements)[number];

/** The places on the grid of power and interest. */
export const quadrants = ['manage-closely', 'keep-satisfied', 'keep-informed', 'monitor'] as const;
export type Quadrant = (typeof quadrants)[number];

/** What importance is worked out from; all of it may be unset. */
export type Influence = {
  /** How much they can decide of this initiative, and how much it is to them. */
  power?: Level;
  interest?: Level;
  /** How far they stand behind it, and how far the user wants them to. */
  engagementNow?: Engagement;
  engagementWanted?: Engagement;
};

const MIDDLE = 3;
/** From here on power and interest are high. */
const HIGH = 4;

/**
 * How much depends on somebody, 1 to 5: (2 · power + interest + gap) / 4, where the gap is 1 for those who are as engaged
 * as the user wants them and one more for each step that is missing. What is unset is the middle, 3. Never part of the
 * attention score, which measures the user.
 */
export function importanceOf(person: Influence): number {
  const { power = MIDDLE, interest = MIDDLE } = person;
  return (2 * power + interest + (gapPoints(person) ?? MIDDLE)) / 4;
}

/** How many steps somebody is short of where the user wants them; undefined unless both are known. */
export function engagementGap({ engagementNow, engagementWanted }: Influence): number | undefined {
  if (!engagementNow || !engagementWanted) return undefined;
  return Math.max(0, engagements.indexOf(engagementWanted) - engagements.indexOf(engagementNow));
}

/** Somebody's place on the grid, once both are known. */
export function quadrantOf({ power, interest }: Influence): Quadrant | undefined {
  if (power === undefined || interest === undefined) return undefined;
  if (power >= HIGH) return interest >= HIGH ? 'manage-closely' : 'keep-satisfied';
  return interest >= HIGH ? 'keep-informed' : 'monitor';
}

export const quadrantNames: Record<Quadrant, string> = {
  'manage-closely': 'Manage closely',
  'keep-satisfied': 'Keep satisfied',
  'keep-informed': 'Keep informed',
  monitor: 'Monitor',
};

export const engagementNames: Record<Engagement, string> = {
  unaware: 'Unaware',
  resistant: 'Resistant',
  neutral: 'Neutral',
  supportive: 'Supportive',
  leading: 'Leading',
};

/** What is known of it in a line: "Manage closely · Power 5 · Interest 4 · Resistant, wanted supportive". */
export function influenceWords(person: Influence): string {
  const { power, interest, engagementNow, engagementWanted } = person;
  const quadrant = quadrantOf(person);
  const parts = [
    quadrant && quadrantNames[quadrant],
    power && `Power ${power}`,
    interest && `Interest ${interest}`,
    engagementWords(engagementNow, engagementWanted),
  ];
  return parts.filter(Boolean).join(' · ');
}

function engagementWords(now: Engagement | undefined, wanted: Engagement | undefined): string {
  if (!now) return wanted ? `Wanted ${wanted}` : '';
  if (!wanted) return engagementNames[now];
  return `${engagementNames[now]}, ${wanted === now ? 'as wanted' : `wanted ${wanted}`}`;
}

function gapPoints(person: Influence): number | undefined {
  const gap = engagementGap(person);
  return gap === undefined ? undefined : gap + 1;
}
