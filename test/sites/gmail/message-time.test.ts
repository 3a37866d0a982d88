import { beforeEach, describe, expect, it } from 'vitest';
import { parseGmailId, readMessageTime } from '../../../lib/sites/gmail/message-time.ts';
import { gmailId } from '../../museum/gmail/clock.ts';

beforeEach(() => {
  process.env.TZ = 'Europe/Madrid';
});

describe('the id of a message', () => {
  it.each([
    ['189af729deca2ec0', '189af729deca2ec0'],
    ['#msg-f:1773001162527223488', '189af729deca2ec0'],
    ['thread-f:1773001162527223488', '189af729deca2ec0'],
    ['#msg-a:r-8123456789', undefined],
    ['undefined', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s', (text, id) => {
    expect(parseGmailId(text)).toBe(id);
  });
});

describe('the time of a message', () => {
  const at = Date.parse('2026-09-28T09:00:12.345+02:00');
  const id = gmailId(at, 77);

  it.each([
    'Mon, Sep 28, 2026, 9:00 AM',
    '28 Sept 2026, 09:00',
    'пн, 28 сент. 2026 г., 09:00',
    '09:00 28 thg 9, 2026',
    '2026年9月28日(月) 9:00',
    '2026. 9. 28. 오전 9:00',
    '٢٨‏/٠٩‏/٢٠٢٦، ٩:٠٠ ص',
    '२८ सित॰ २०२६, ०९:००',
    '28 ก.ย. 2569 09:00',
  ])('is taken from the id when the page shows the same day: %s', (title) => {
    expect(readMessageTime(id, title)).toBe(at);
  });

  it.each([
    ['of another day', '27 Sept 2026, 09:00'],
    ['of another year, as imported mail has', '28 Sept 2019, 09:00'],
    ['without a year', 'Sep 28, 9:00 AM'],
    ['of the same day, and a time long before', '28 Sept 2026, 08:12'],
    ['whose clock alone has the number of the day', '5 Sept 2026, 9:28'],
    ['that is empty', ''],
    ['that is missing', undefined],
  ])('is not claimed beside a date %s', (_, title) => {
    expect(readMessageTime(id, title)).toBeUndefined();
  });

  it('is of the day on which it was sent, when it arrived just after midnight', () => {
    const afterMidnight = Date.parse('2026-09-29T00:00:01+02:00');
    expect(readMessageTime(gmailId(afterMidnight), '28 Sept 2026, 23:59')).toBe(afterMidnight);
  });
});
