/**
 * Asked for at once: waiting for each record takes several times as long; all at once would fill the memory, and hold up a
 * page that shows something.
 */
const AT_ONCE = 500;

/**
 * Does something with each of many records of one transaction, so many at once: the next begins when one is done. Answers
 * what came of each, in order.
 */
export async function inLots<T, R>(
  all: Iterable<T>,
  work: (one: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const list = [...all];
  const results = new Array<R>(list.length);
  // All of them take from the same.
  const left = list.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, takeTurns));
  return results;
}
