const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Arrow keys, Home and End move the focus among the tabs or menu items of the element that hears the key, around its
 * ends, and right to left where text runs so. Answers the place moved to; undefined for other keys.
 */
export function rove(event: KeyboardEvent & { currentTarget: Element }, items: string): number | undefined {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)];
  const here = all.findIndex((one) => one.matches(':focus'));
  const next = nextPlace(event, here, all.length);
  if (next === undefined) return undefined;
  event.preventDefault();
  all[next]?.focus();
  return next;
}

function nextPlace(
  { key, currentTarget }: { key: string; currentTarget: Element },
  here: number,
  count: number,
): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const mirrored = sideways && getComputedStyle(currentTarget).direction === 'rtl' ? -step : step;
  return (here + mirrored + count) % count;
}
