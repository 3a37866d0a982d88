import { useEffect, useState } from 'preact/hooks';

/** True once so many milliseconds have passed: what takes less shows nothing in between. */
export function useDelayed(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const clock = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(clock);
  }, [milliseconds]);
  return passed;
}
