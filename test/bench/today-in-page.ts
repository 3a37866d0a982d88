// Runs in the dashboard: presses keys, and says how long each took to be on the screen.

/** Presses each key and waits until the list has answered and is painted. Milliseconds. */
export async function pressAll(keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    const [before, start] = [look(), performance.now()];
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    do await painted();
    while (look() === before && performance.now() - start < 1_000);
    times.push(performance.now() - start);
  }
  return times;
}

/** Where the keys are, and what is listed. */
const look = (): string => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const current = rows.find((row) => row.dataset.current === 'true');
  return [current, ...rows].map((row) => row?.dataset.row).join(' ');
};

const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
