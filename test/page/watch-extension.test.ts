// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { watchExtension } from '../../lib/page/watch-extension.ts';
import { makePort } from './port.ts';

const { id } = browser.runtime;

describe('whether the extension is still there', () => {
  let ports: ReturnType<typeof makePort>[];
  let ending: AbortController;
  let isDrawn: boolean;
  let gone: number;
  let onAnswer: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    ports = [];
    const connect = () => {
      const port = makePort();
      ports.push(port);
      return port;
    };
    Object.assign(browser.runtime, { connect });
    ending = new AbortController();
    isDrawn = true;
    gone = 0;
    onAnswer = watchExtension(
      () => isDrawn,
      () => gone++,
      ending.signal,
    );
  });

  afterEach(() => {
    ending.abort();
    vi.useRealTimers();
    Object.assign(browser.runtime, { id });
  });

  const remove = () => Object.assign(browser.runtime, { id: undefined });

  it('is told by a port, one at a time, and without a timer', () => {
    onAnswer();
    onAnswer();
    expect(ports).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is seen within a second when it goes', () => {
    onAnswer();
    ports[0]?.stopBackground();
    remove();
    vi.advanceTimersByTime(1000);
    expect(gone).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at while the background sleeps, until that answers again', () => {
    onAnswer();
    ports[0]?.stopBackground();
    vi.advanceTimersByTime(60_000);
    expect([vi.getTimerCount(), gone, ports.length]).toEqual([1, 0, 1]);
    onAnswer();
    expect([vi.getTimerCount(), ports.length]).toEqual([0, 2]);
  });

  it('is not looked at when nothing is drawn, nor once all has ended', () => {
    onAnswer();
    isDrawn = false;
    ports[0]?.stopBackground();
    expect(vi.getTimerCount()).toBe(0);
    isDrawn = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(vi.getTimerCount()).toBe(1);
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});
