// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchMutations } from '../../lib/page/observe.ts';

const nextFrame = () => new Promise((done) => setTimeout(done, 40));

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('watching a page', () => {
  const calls = vi.fn();
  let ending: AbortController;

  beforeEach(() => {
    document.body.replaceChildren();
    calls.mockClear();
    ending = new AbortController();
    const matters = ({ target }: MutationRecord) => (target as Element).id !== 'ours';
    watchMutations(document.body, { subtree: true, childList: true, matters }, calls, ending.signal);
  });

  afterEach(() => ending.abort());

  const change = (times = 1) => {
    for (let count = 0; count < times; count++) document.body.append(document.createElement('p'));
  };

  it('hears of a thousand changes once', async () => {
    change(1000);
    await nextFrame();
    expect(calls).toHaveBeenCalledTimes(1);
    change();
    await vi.waitFor(() => expect(calls).toHaveBeenCalledTimes(2));
  });

  it('rests after a call that took long, and then hears of what changed meanwhile', async () => {
    calls.mockImplementationOnce(() => {
      const until = performance.now() + 20;
      while (performance.now() < until);
    });
    change();
    await vi.waitFor(() => expect(calls).toHaveBeenCalledTimes(1));
    change();
    await nextFrame();
    expect(calls).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(calls).toHaveBeenCalledTimes(2));
  });

  it('does not hear of what does not matter', async () => {
    const ours = document.createElement('div');
    ours.id = 'ours';
    change();
    document.body.append(ours);
    await nextFrame();
    calls.mockClear();
    ours.append('text');
    await nextFrame();
    expect(calls).not.toHaveBeenCalled();
  });

  it('hears nothing while the tab is hidden, and once when it is shown again', async () => {
    hide(true);
    change(10);
    await nextFrame();
    expect(calls).not.toHaveBeenCalled();
    hide(false);
    await nextFrame();
    expect(calls).toHaveBeenCalledTimes(1);
  });

  it('hears nothing after its end, not even what came just before', async () => {
    change();
    ending.abort();
    change();
    hide(false);
    await nextFrame();
    expect(calls).not.toHaveBeenCalled();
  });

  it('lets what is quick go before the frame, and waits with the rest until after it', async () => {
    const order: string[] = [];
    const beforeFrame = () => void order.push('before the frame');
    const lookSoon = watchMutations(
      document.body,
      { childList: true, beforeFrame },
      () => order.push('after it'),
      ending.signal,
    );
    change();
    await Promise.resolve();
    requestAnimationFrame(() => order.push('the frame'));
    await vi.waitFor(() => expect(order).toEqual(['before the frame', 'the frame', 'after it']));
    lookSoon();
    await vi.waitFor(() => expect(order.slice(3)).toEqual(['before the frame', 'after it']));
    lookSoon();
    ending.abort();
    await nextFrame();
    expect(order).toHaveLength(5);
  });
});
