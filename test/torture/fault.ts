/** One kind of thing that goes wrong, done to the product again and again. */
export type Fault = {
  /** As the tests' titles and the report say it: "F5: the background is stopped at any moment". */
  name: string;
  /** Rounds in `npm run torture`; in `npm test` there are FEW. */
  rounds: number;
  /** Rounds in `npm test` where FEW would take too long. */
  few?: number;
  /** How many rounds may run side by side; one unless it is said. */
  atOnce?: number;
  /** Why it cannot be done on this machine, in words; nothing when it can. */
  impossible?: () => string | undefined;
  /** Makes ready; what takes long is made smaller for FEW rounds. `round` gets a number that is another each time, and throws when what must hold did not. */
  begin: (isFew: boolean) => Promise<Rounds>;
};

/** Rounds of each fault in `npm test`. */
const FEW = 10;

export type Rounds = {
  round: (seed: number) => Promise<void>;
  end?: () => Promise<void>;
};

export type Outcome = { failures: { seed: number; why: string }[]; rounds: number };

/** Goes through the rounds, FEW or all of them, to the end even when some fail. `onRound` hears how many are done. */
export async function suffer(
  fault: Fault,
  isFew: boolean,
  onRound: (done: number) => void = () => {},
): Promise<Outcome> {
  const failures: Outcome['failures'] = [];
  const rounds = isFew ? (fault.few ?? FEW) : fault.rounds;
  const { round, end } = await fault.begin(isFew);
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < rounds) {
      const seed = next++;
      await round(seed).catch((error: unknown) => failures.push({ seed, why: whyOf(error) }));
      onRound(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: fault.atOnce ?? 1 }, work));
  } finally {
    await end?.();
  }
  return { failures, rounds };
}

/** Throws, in words, unless both are the same to the last field. */
export function mustEqual(was: unknown, wanted: unknown, what: string): void {
  const [left, right] = [JSON.stringify(was), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${what}: ${shorten(left)} instead of ${shorten(right)}`);
}

const shorten = (text: string | undefined): string =>
  text === undefined || text.length <= 300 ? String(text) : `${text.slice(0, 300)} …`;

const whyOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
