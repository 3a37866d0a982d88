import { useLayoutEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route.ts';

/** The route, and the route again whenever the address changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useLayoutEffect(() => {
    const mounted = new AbortController();
    addEventListener('hashchange', () => setRoute(parseRoute(location.hash)), { signal: mounted.signal });
    return () => mounted.abort();
  }, []);
  return route;
}
