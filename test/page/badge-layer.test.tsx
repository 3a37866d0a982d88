// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Badge } from '../../lib/domain/badge.ts';
import { createBadgeLayer, type Place } from '../../lib/page/badge-layer.tsx';
import { address } from '../people.ts';

const ana = address('ana.ortiz@northwind.example');
const dev = address('dev.mehta@northwind.example');
const badgeOf = (email: Badge['email'], text = '12 d'): Badge => ({ email, text, tone: 'calm' });

describe('the badges of a page', () => {
  /** The roots are closed; the test keeps what the page cannot have. */
  let roots: ShadowRoot[];
  let names: Element[];
  const opened = vi.fn();

  beforeEach(() => {
    roots = [];
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
    document.body.replaceChildren();
    names = ['Ana', 'Dev'].map((name) => {
      const element = document.createElement('b');
      element.textContent = name;
      document.body.append(element, ' ');
      return element;
    });
    opened.mockClear();
  });

  const at = (index: number, email: Place['email']): Place => ({
    element: names[index]!,
    email,
    form: 'text',
  });
  const shown = () =>
    roots
      .filter(({ host }) => host.isConnected)
      .flatMap((root) => [...root.querySelectorAll('[data-person-email]')])
      .map((badge) => [badge.getAttribute('data-person-email'), badge.textContent]);

  it('are behind the names of those who have one', () => {
    const layer = createBadgeLayer(document, opened);
    layer.show([at(0, ana), at(1, dev)], [badgeOf(ana)]);
    expect(shown()).toEqual([[ana, '12 d']]);
    const host = names[0]!.nextElementSibling!;
    expect(host.shadowRoot).toBeNull();
    expect(host.attributes).toHaveLength(0);
    expect(layer.has(host)).toBe(true);
  });

  it('go at once when the page shows somebody else in the same element', () => {
    const layer = createBadgeLayer(document, opened);
    layer.show([at(0, ana)], [badgeOf(ana)]);
    layer.show([at(0, dev)], [badgeOf(ana)]);
    expect(shown()).toEqual([]);
    layer.show([at(0, dev)], [badgeOf(dev, '2 d')]);
    expect(shown()).toEqual([[dev, '2 d']]);
  });

  it('go before the page is drawn when their element names somebody else, and come back with the next look', () => {
    const layer = createBadgeLayer(document, opened);
    const show = () => layer.show([at(0, ana), at(1, dev)], [badgeOf(ana), badgeOf(dev)]);
    show();
    layer.dropWrong((element) => (element.isConnected ? dev : undefined));
    expect(shown()).toEqual([[dev, '12 d']]);
    show();
    expect(shown()).toHaveLength(2);
  });

  it('come a few at a time where there are many', async () => {
    const layer = createBadgeLayer(document, opened);
    const many = Array.from({ length: 20 }, (_none, index) => {
      const element = document.body.appendChild(document.createElement('b'));
      return { element, email: address(`person${index}@bench.example`), form: 'dot' as const };
    });
    layer.show(
      many,
      many.map(({ email }) => badgeOf(email)),
    );
    expect(shown().length).toBeLessThan(20);
    await vi.waitFor(() => expect(shown()).toHaveLength(20));
  });

  it('change their words in place', () => {
    const layer = createBadgeLayer(document, opened);
    layer.show([at(0, ana)], [badgeOf(ana)]);
    const host = names[0]!.nextElementSibling;
    layer.show([at(0, ana)], [badgeOf(ana, 'today')]);
    expect(names[0]!.nextElementSibling).toBe(host);
    expect(shown()).toEqual([[ana, 'today']]);
  });

  it('open nothing for a click that no user made', () => {
    createBadgeLayer(document, opened).show([at(0, ana)], [badgeOf(ana)]);
    for (const root of roots) for (const button of root.querySelectorAll('button')) button.click();
    expect(opened).not.toHaveBeenCalled();
  });

  it('are all gone when there are none, the tab stop too', () => {
    const layer = createBadgeLayer(document, opened);
    layer.show([at(0, ana), at(1, dev)], [badgeOf(ana), badgeOf(dev)]);
    expect(document.body.querySelectorAll('span')).toHaveLength(3);
    layer.show([], []);
    expect(document.body.querySelectorAll('span')).toHaveLength(0);
  });

  it('are put back three times at most, the tab stop too, when the page removes them', () => {
    const layer = createBadgeLayer(document, opened);
    const show = () => layer.show([at(0, ana)], [badgeOf(ana)]);
    const removeAll = () => {
      for (const host of document.querySelectorAll('span')) host.remove();
    };
    show();
    for (let round = 1; round <= 3; round++) {
      removeAll();
      show();
      expect(document.querySelectorAll('span')).toHaveLength(2);
    }
    removeAll();
    show();
    expect(document.querySelectorAll('span')).toHaveLength(0);
  });

  it('come with every conversation, though the page shows one after another in the same elements', () => {
    const layer = createBadgeLayer(document, opened);
    for (let mail = 1; mail <= 8; mail++) {
      history.replaceState(null, '', `#inbox/${mail}`);
      for (const host of document.querySelectorAll('span')) host.remove();
      layer.show([at(0, ana)], [badgeOf(ana)]);
      expect(shown()).toHaveLength(1);
    }
  });
});
