import { readFileSync } from 'node:fs';

type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string } }[];
};

/** Every http or https address the browser asked the network for, by Chromium's own log (`--log-net-log`). */
export function requestsIn(path: string): string[] {
  const { constants, events } = parse(readFileSync(path, 'utf8'));
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const urls = events.flatMap(({ type, params }) => (type === start && params?.url ? [params.url] : []));
  return urls.filter((url) => /^(https?|wss?):/.test(url));
}

/** A browser that was killed leaves the log without its end. */
function parse(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`) as NetLog;
  }
}
