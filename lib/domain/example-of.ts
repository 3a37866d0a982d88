/** No account needs more of a note. */
const LONGEST = 80;

/**
 * One of what an import has taken in, for its account: "Re: Pricing, Ana Ortiz". It names them, so that erasing them
 * finds it.
 */
export function exampleOf(name: string, text = ''): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line;
  return short ? `${short}, ${name}` : name;
}
