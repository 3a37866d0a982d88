/**
 * Asked for at once: waiting for each record takes several times as long; all at once would fill the memory, and hold up a
 * page that shows something.
 */
const AT_ONCE = 500;

/** Does something with each of many records of one transaction, a lot at a time. Answers what came of each, in order. */
export async function inLots<T, R>(
  all: Iterable<T>,
  work: (one: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const list = [...all];
  const results: R[] = [];
  for (let at = 0; at < list.length; at += atOnce) {
    for (const result of await Promise.all(list.slice(at, at + atOnce).map(work))) results.push(result);
  }
  return results;
}
