import { useEffect, useState } from 'preact/hooks';
import { type Instant, MINUTE } from '../domain/time.ts';

/** The time, kept to the minute: "today" stays right in a panel that is open overnight. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(clock);
  }, []);
  return now;
}
