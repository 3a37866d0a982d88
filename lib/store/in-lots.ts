/** Asked for at once: waiting for each record takes several times as long, all at once would fill the memory. */
const AT_ONCE = 1_000;

/** Does something with each of many records of one transaction, a lot at a time. */
export async function inLots<T>(
  all: Iterable<T>,
  work: (one: T) => Promise<unknown>,
  atOnce = AT_ONCE,
): Promise<void> {
  const list = [...all];
  for (let at = 0; at < list.length; at += atOnce) await Promise.all(list.slice(at, at + atOnce).map(work));
}
