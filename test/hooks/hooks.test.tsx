// @vitest-environment happy-dom
import { globSync, readFileSync } from 'node:fs';
import { act, cleanup, render as draw, fireEvent, renderHook, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type GroupCadences, groupCadence } from '../../lib/domain/cadence.ts';
import { useActing } from '../../lib/hooks/use-acting.ts';
import { type TakenText, useDraft } from '../../lib/hooks/use-draft.ts';
import { useKept } from '../../lib/hooks/use-kept.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import { type Stored, useStored } from '../../lib/hooks/use-stored.ts';
import { pinnedTab } from '../../lib/hooks/use-tab.ts';
import { useWorkDays } from '../../lib/hooks/use-work-days.ts';
import { announceChange } from '../../lib/store/changes.ts';
import { StoreUnavailableError } from '../../lib/store/store-unavailable-error.ts';
import { now } from '../people.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe('a draft', () => {
  test('survives closing, by person and kind, until it is saved', () => {
    const first = renderHook(() => useDraft('ana:note'));
    act(() => first.result.current[1]('sails on sundays'));
    first.unmount();
    const again = renderHook(({ key }) => useDraft(key), { initialProps: { key: 'ana:note' } });
    expect(again.result.current[0]).toBe('sails on sundays');
    again.rerender({ key: 'dev:note' });
    expect(again.result.current[0]).toBe('');
    again.rerender({ key: 'ana:note' });
    act(() => again.result.current[1](''));
    expect(localStorage.length).toBe(0);
  });

  test('is out of its field while it is saved, and back before what was typed since when it was not', () => {
    const { result } = renderHook(() => useDraft('ana:note'));
    const text = () => result.current[0];
    const type = (words: string) => act(() => result.current[1](words));
    type('sails');
    let taken!: TakenText;
    act(() => {
      taken = result.current[2]();
    });
    expect(text()).toBe('');
    type('skis');
    act(() => taken.putBack());
    expect([text(), localStorage.getItem('draft:ana:note')]).toEqual(['sails\nskis', 'sails\nskis']);
    act(() => {
      taken = result.current[2]();
    });
    type('climbs');
    act(() => taken.drop());
    expect([text(), localStorage.getItem('draft:ana:note')]).toEqual(['climbs', 'climbs']);
    act(() => taken.putBack());
    expect(text(), 'after an undo').toBe('sails\nskis\nclimbs');
  });

  test('is typed all the same where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = renderHook(() => useDraft('ana:note'));
    act(() => result.current[1]('sails'));
    expect(result.current[0]).toBe('sails');
  });
});

describe('what saves', () => {
  test('says what was done and takes it back', async () => {
    const undo = vi.fn(async () => {});
    const { result } = renderHook(() => useActing());
    await act(async () => {
      expect(await result.current.act(async () => ({ message: 'Saved', undo }))).toBe(true);
    });
    expect(result.current.done?.message).toBe('Saved');
    act(() => result.current.done?.undo?.());
    expect(undo).toHaveBeenCalledOnce();
  });

  test('is taken back one after another, the newest first, and past nothing that stays', async () => {
    const back: string[] = [];
    const { result } = renderHook(() => useActing());
    const doIt = (message: string, slow = Promise.resolve()) =>
      result.current.act(
        () => slow.then(() => ({ message, undo: async () => void back.push(message) })),
        () => back.push(`${message} is here again`),
      );
    const undo = () => act(() => result.current.undoLast());
    await act(async () => void (await doIt('zero')));
    await act(async () => void (await result.current.act(async () => ({ message: 'for good' }))));
    await act(async () => void (await doIt('one')));
    let end = () => {};
    const slow = new Promise<void>((resolve) => {
      end = resolve;
    });
    await act(async () => {
      void doIt('two', slow);
      const [first, second] = [result.current.undoLast(), result.current.undoLast()];
      end();
      await Promise.all([first, second]);
    });
    expect(back.toSorted()).toEqual(['one', 'one is here again', 'two', 'two is here again']);
    expect(back[0]).toBe('two is here again');
    await undo();
    expect(back).toHaveLength(4);
  });

  test('says what was taken back when that was no longer on the screen', async () => {
    const { result } = renderHook(() => useActing());
    await act(async () => {
      await result.current.act(async () => ({ message: 'Done: call', undo: async () => {} }));
    });
    act(() => result.current.forget());
    await act(() => result.current.undoLast());
    expect(result.current.done).toEqual({ message: 'Taken back: Done: call' });
    await act(() => result.current.undoLast());
  });

  test('says so when the database cannot be opened, until it can', async () => {
    const { result } = renderHook(() => useActing());
    const refuse = () => Promise.reject(new StoreUnavailableError(new DOMException('', 'InvalidStateError')));
    await act(async () => {
      expect(await result.current.act(refuse)).toBe(false);
    });
    expect(result.current.refused?.message).toContain('private windows');
    await act(async () => void (await result.current.act(async () => ({ message: 'Saved' }))));
    expect(result.current.refused).toBeUndefined();
  });

  test('lets our own mistakes through to the page', async () => {
    const { result } = renderHook(() => useActing());
    await expect(result.current.act(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  });
});

describe('single keys', () => {
  const hearing = () => {
    const log = vi.fn();
    renderHook(() => useKeys({ f: log }));
    return log;
  };

  test('work while nothing is typed, in capitals too', () => {
    const log = hearing();
    fireEvent.keyDown(document.body, { key: 'f' });
    fireEvent.keyDown(document.body, { key: 'F' });
    expect(log).toHaveBeenCalledTimes(2);
  });

  test('are letters in a field, and the browser’s with a modifier', () => {
    const log = hearing();
    const field = document.body.appendChild(document.createElement('textarea'));
    fireEvent.keyDown(field, { key: 'f' });
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'f', altKey: true });
    expect(log).not.toHaveBeenCalled();
    field.remove();
  });
});

test('a key is heard as soon as what it is for can be seen', () => {
  const log = vi.fn();
  const Keys = () => {
    useKeys({ f: log });
    return null;
  };
  // As a browser draws it: what waits for the paint has not begun yet.
  render(<Keys />, document.body);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
  expect(log).toHaveBeenCalledOnce();
  render(null, document.body);
});

test('no key is heard and nothing gets the focus only after the paint: what is pressed in between would be lost', () => {
  const effects = /useEffect\(\(\) => (?:\{[\s\S]*?\n {2}\}|[^\n]*)/g;
  const isLate = (path: string) =>
    readFileSync(path, 'utf8')
      .match(effects)
      ?.some((effect) => /addEventListener\('key|\.focus\(\)/.test(effect));
  expect(globSync('{components,entrypoints,lib}/**/*.{ts,tsx}').filter(isLate)).toEqual([]);
});

describe('an answer of the store', () => {
  test('is never drawn as somebody else’s, not for one frame', async () => {
    const drawn: string[] = [];
    const Of = ({ name }: { name: string }) => {
      const stored = useStored(async () => `of ${name}`, [name]);
      drawn.push(stored.state === 'here' ? stored.value : stored.state);
      return null;
    };
    const { rerender } = draw(<Of name="Ana" />);
    await act(async () => {});
    rerender(<Of name="Dev" />);
    await act(async () => {});
    expect(drawn).toEqual(['waiting', 'of Ana', 'waiting', 'of Dev']);
  });

  test('that comes late gives way to that of the newer question', async () => {
    const answers: ((value: string) => void)[] = [];
    const { result } = renderHook(() => useStored(() => new Promise((done) => answers.push(done)), []));
    announceChange();
    await act(async () => answers[1]?.('new'));
    await act(async () => answers[0]?.('old'));
    expect(result.current).toEqual({ state: 'here', value: 'new' });
  });
});

describe('a line being typed', () => {
  test('is refused with a clear word only once Enter was tried, and no more when it changes', async () => {
    const { result } = renderHook(() => useLogLine('follow-up', 'ana', { now }));
    act(() => result.current.change('yesterday call'));
    expect(result.current.words.tone).toBe('soft');
    act(() => expect(result.current.submit()).toBeUndefined());
    expect(result.current.words.tone).toBe('wrong');
    act(() => result.current.change('tomorrow call'));
    await waitFor(() => expect(result.current.words).toEqual({ tone: 'ready', words: 'due tomorrow' }));
    expect(result.current.submit()).toMatchObject({ text: 'call', due: '2026-11-19' });
  });
});

test('the last answer stays while the next one about the same is on its way, and not a moment longer', () => {
  type Props = { stored: Stored<string>; about: string };
  const { result, rerender } = renderHook(
    ({ stored, about }: Props) => useKept(stored, (value) => value.startsWith(about)),
    { initialProps: { stored: { state: 'here', value: 'thread 1: Ana' }, about: 'thread 1' } as Props },
  );
  rerender({ stored: { state: 'waiting' }, about: 'thread 1' });
  expect(result.current).toEqual({ state: 'here', value: 'thread 1: Ana' });
  rerender({ stored: { state: 'here', value: 'thread 1: Ana' }, about: 'thread 2' });
  expect(result.current).toEqual({ state: 'waiting' });
});

test('whoever has said their country does not work on its public holidays', async () => {
  const { result, rerender } = renderHook(useWorkDays, {
    initialProps: { ...groupCadence, country: 'DE' } as GroupCadences,
  });
  const christmas = `${new Date().getFullYear()}-12-25`;
  await waitFor(() => expect(result.current.off).toContain(christmas), { timeout: 5_000 });
  rerender({ ...groupCadence, workDays: [1, 2] });
  expect(result.current).toEqual({ days: [1, 2], off: [] });
});

test.each([
  ['?tab=7', 7],
  ['', undefined],
  ['?tab=', undefined],
  ['?tab=x', undefined],
])('the panel at %j is pinned to %s', (search, tab) => {
  expect(pinnedTab(search)).toBe(tab);
});
