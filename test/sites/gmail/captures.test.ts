// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadSeen } from '../../../lib/domain/page-seen.ts';
import { peopleInRows, peopleInSight } from '../../../lib/domain/people.ts';
import { guard } from '../../../lib/page/guard.ts';
import { readOwnAddresses } from '../../../lib/sites/gmail/page.ts';
import { readList } from '../../../lib/sites/gmail/read-list.ts';
import { readGmailPage } from '../../../lib/sites/gmail/read-page.ts';

const folder = resolve('../shared/captures/gmail');
/** Without its scripts, which are not ours to run. */
const captured = (name: string): string =>
  readFileSync(join(folder, name), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');

const anywhere = { hash: '' } as Location;

function show(html: string, title = ''): Document {
  document.title = title;
  document.body.innerHTML = html;
  return document;
}

const read = (html: string, title?: string) =>
  guard(
    () => readGmailPage(show(html, title), anywhere),
    (part) => ({ kind: 'not-understood' as const, part }),
  );

describe.skipIf(!existsSync(folder))('gmail as captured (skipped where the captures are absent)', () => {
  beforeEach(() => {
    process.env.TZ = 'Asia/Ho_Chi_Minh';
  });

  const thread = () => captured('2023-08-thread-open-vi.html');

  for (const [how, html] of [
    ['by itself', () => thread()],
    ['in its page', () => `<div role="main">${thread()}</div>`],
    [
      'beside a list kept hidden',
      () => `<div style="display: none"><div role="main"></div></div><div role="main">${thread()}</div>`,
    ],
  ] as const) {
    it(`finds who wrote the Vietnamese thread, and the minute, ${how}`, () => {
      const page = read(html(), 'Thông báo - me@example.org - Gmail') as ThreadSeen;
      expect(page.kind).toBe('thread');
      expect(page.key).toBe('189af729deca2ec0');
      expect(page.subject).toBe('[EXAMPLE_SHOP] Thông báo đặt hàng thành công');
      expect(page.own).toEqual(['me@example.org']);
      expect(page.messages).toEqual([
        {
          id: '189af729deca2ec0',
          at: Date.parse('2023-08-01T11:54:31.660+07:00'),
          from: { email: 'shop@example.com', name: 'Example Shop', role: 'from' },
          recipients: [{ email: 'me@example.org', name: 'tôi', role: 'to' }],
        },
      ]);
      expect(peopleInSight(page, page.own).map(({ email }) => email)).toEqual(['shop@example.com']);
    });
  }

  it('shows nobody of a thread that is hidden, when the page has a main part elsewhere', () => {
    expect(read(`<div role="main" style="display:none">${thread()}</div>`)).toEqual({ kind: 'nothing' });
  });

  it('finds sixteen rows in the list of 2014, and their people once each', () => {
    const html = captured('2014-12-list-en.html');
    expect(readList(show(html).body, '')).toHaveLength(16);
    const page = read(html, 'Inbox (41) - streak.web.test.1@gmail.com - Gmail');
    expect(page.kind).toBe('list');
    expect(peopleInRows(page, ['streak.web.test.1@gmail.com' as never]).length).toBeGreaterThan(0);
  });

  it('finds the user as the sender of the row with fifteen messages', () => {
    const [row] = readList(show(captured('2014-12-list-row-en.html')).body, '');
    expect(row?.people.map(({ email }) => email)).toEqual(['pat@streak.example']);
  });

  it('finds one sender and the last message of the Russian row, in spite of its hidden twin', () => {
    process.env.TZ = 'Europe/Samara';
    const [row] = readList(show(captured('2019-12-list-row-ru.html')).body, '');
    expect(row?.people).toEqual([{ email: 'aleks@example.ru', name: 'Алекс', role: 'from' }]);
    expect(row?.message).toEqual({
      id: '16f438f4edd46df5',
      at: Date.parse('2019-12-26T18:54:22.941Z'),
      thread: '16f438e906b36dac',
    });
  });

  it('finds one recipient in a mail being written', () => {
    const chip = captured('2023-compose-recipient-chip-en.html');
    const page = read(`<div class="M9"><div name="cc"><div role="listbox">${chip}</div></div></div>`);
    expect(page).toMatchObject({
      kind: 'list',
      composing: [{ email: 'new.person@example.com', role: 'cc' }],
    });
  });

  it('finds the own address in the account menu, and not those of other accounts', () => {
    expect(readOwnAddresses(show(captured('2014-account-menu-en.html')))).toEqual(['pat@streak.example']);
  });

  it('sees nobody in a message whose people are gone, and says what it misses', () => {
    const frame = captured('2023-08-message-frame-en.html');
    expect(read(frame)).toEqual({ kind: 'nothing' });
    expect(read(`<div role="main">${frame}</div>`)).toEqual({
      kind: 'not-understood',
      part: 'gmail messageSender',
    });
  });
});
