import { readFileSync } from 'node:fs';

type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
};

/** What Chromium asks for by itself, such as its updates, has no page or extension behind it; a page's icon has. */
const BY_ITSELF = 'not an origin';
const PAGE_ICON = '/favicon.ico';

/**
 * Every request to the network that a page, a content script or an extension made, by Chromium's own log
 * (`--log-net-log`), as "who → address". What a test answers itself never gets there.
 */
export function requestsIn(path: string): string[] {
  const { constants, events } = parse(readFileSync(path, 'utf8'));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    const { url = '', initiator = BY_ITSELF } = params ?? {};
    const counts =
      type === start && /^(https?|wss?):/.test(url) && initiator !== BY_ITSELF && !url.endsWith(PAGE_ICON);
    return counts ? [`${initiator} → ${url}`] : [];
  });
}

/** A browser that was killed leaves the log without its end. */
function parse(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as NetLog;
  }
}
