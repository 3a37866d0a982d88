// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readBodies } from '../../../lib/sites/gmail/read-bodies.ts';

const read = (html: string) => {
  document.body.innerHTML = `<div role="main">${html}</div>`;
  return readBodies(document, { hash: '' } as Location);
};

const message = (body: string, id = '19a94f8c12345678', isOpen = true) =>
  `<div role="listitem" aria-expanded="${isOpen}"><div data-legacy-message-id="${id}">
    <span class="gD" email="ana@example.org" name="Ana"></span><div class="ii gt"><div class="a3s">${body}</div></div></div></div>`;

it('reads what an opened message says, a line for each of its paragraphs', () => {
  const [body] = read(message('<p>Hi Robin,</p><p>I will   send it.<br>Ana</p>'));
  expect(body?.id).toBe('19a94f8c12345678');
  expect(body?.text.split('\n').filter(Boolean)).toEqual(['Hi Robin,', 'I will send it.', 'Ana']);
});

it('leaves out quotes, signatures and what nobody sees', () => {
  const others = [
    '<div class="gmail_quote">I will call you.</div>',
    '<blockquote>I will call you.</blockquote>',
    '<div data-smartmail="gmail_signature">I will call you.</div>',
    '<div style="display: none">I will call you.</div>',
    '<div id="m_123divRplyFwdMsg">From: Dev</div>',
  ];
  expect(read(message(`Yes.${others.join('')}`))[0]?.text.trim()).toBe('Yes.');
});

it('reads no message that is closed, and none in a list', () => {
  expect(
    read(message('Hello', '19a94f8c12345678', false) + message('Bye', '19a94f8c12345679')),
  ).toMatchObject([{ id: '19a94f8c12345679', text: 'Bye' }]);
  expect(read('<table><tr class="zA"><td>Hello</td></tr></table>')).toEqual([]);
});

it('reads the newest ten, and of each no more than a mail has', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `19a94f8c123456${10 + index}`);
  const bodies = read(ids.map((id) => message('x'.repeat(30_000), id)).join(''));
  expect(bodies.map(({ id }) => id)).toEqual(ids.slice(2));
  expect(bodies.every(({ text }) => text.length === 20_000)).toBe(true);
});
