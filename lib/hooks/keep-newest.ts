/**
 * Answers what puts a question and tells its answer. Answers may overtake one another: only the newest question's counts,
 * and none once it is over. Listen for changes first and put the question then, so that none falls in between.
 */
export function keepNewest<T>(
  question: () => Promise<T>,
  tell: (value: T) => void,
  signal: AbortSignal,
  fail?: (error: Error) => void,
): () => void {
  let newest = 0;
  return () => {
    const mine = ++newest;
    const ifCurrent = <Value>(say: (value: Value) => void) => {
      return (value: Value) => {
        if (mine === newest && !signal.aborted) say(value);
      };
    };
    void question().then(ifCurrent(tell), fail && ifCurrent(fail));
  };
}
