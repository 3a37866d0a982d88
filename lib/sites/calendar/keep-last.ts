/** `make`, its last answer kept: a page has one language and one zone, and a formatter takes long to make, not to use. */
export function keepLast<T>(make: (key: string) => T): (key: string) => T {
  let last: { key: string; made: T } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}
