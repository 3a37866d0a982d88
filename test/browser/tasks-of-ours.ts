import type { CDPSession } from 'playwright-core';

/** As the browser's trace has them: microseconds, and `tdur` is what the thread itself has worked. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};
type Span = TraceEvent & { dur: number; tdur: number };

/** What the page costs by itself: its scripts, and drawing it. */
const PAGE = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit', 'HitTest'];
const isScript = ({ name }: Span) => name === 'FunctionCall' || name === 'EvaluateScript';

/**
 * Milliseconds of the longest task that has something of ours in it, without what is the page's own in it; what ours makes
 * the page lay out at once counts as ours. In time that the thread has worked: what else the machine does is not counted.
 */
export async function longestTaskOfOurs(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const spans = (await traceOf(session, work)).filter(
    (event): event is Span => event.ph === 'X' && event.dur !== undefined && event.tdur !== undefined,
  );
  const isOurs = (span: Span) =>
    isScript(span) && /^(chrome|moz)-extension:/.test(span.args?.data?.url ?? '');
  const calls = spans.filter(isOurs);
  const tasks = spans.filter(
    (span) => span.name.endsWith('RunTask') && calls.some((call) => isWithin(call, span)),
  );
  const times = tasks.map((task) => {
    const within = spans.filter((span) => span !== task && isWithin(span, task));
    const ours = within.filter(isOurs);
    const others = within.filter((span) => !isOurs(span) && (PAGE.includes(span.name) || isScript(span)));
    const outside = others.filter((span) => !ours.some((call) => isWithin(span, call)));
    const outermost = outside.filter(
      (span) => !outside.some((other) => other !== span && isWithin(span, other)),
    );
    const inThem = ours.filter((call) => outermost.some((span) => isWithin(call, span)));
    return task.tdur - sum(outermost) + sum(inThem);
  });
  return Math.max(0, ...times) / 1000;
}

async function traceOf(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + inner.dur <= outer.ts + outer.dur;

const sum = (spans: readonly Span[]): number => spans.reduce((total, { tdur }) => total + tdur, 0);
