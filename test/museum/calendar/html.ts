/** Text and attribute values, made safe for markup. */
export const safe = (text: string | number): string =>
  String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Calendar's `data-eventid`: event and calendar in base64url, without padding. */
export const eid = (event: string, calendar: string): string =>
  Buffer.from(`${event} ${calendar}`).toString('base64url');

/** The sign in front of a row of the popover: one path on a 24 px square. */
export const icon = (path: string): string =>
  `<svg class="NMm5M" width="20" height="20" viewBox="0 0 24 24" focusable="false"><path d="${path}"/></svg>`;

/** Simple shapes of our own: nothing of Google's is copied. */
export const icons = {
  close: 'M5 6.4 6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6 10.6 12z',
  edit: 'M4 16.5V20h3.5L18 9.5 14.5 6zM16 4.5 17.5 3 21 6.5 19.5 8z',
  more: 'M12 4a2 2 0 110 4 2 2 0 010-4zm0 6a2 2 0 110 4 2 2 0 010-4zm0 6a2 2 0 110 4 2 2 0 010-4z',
  video: 'M3 6h12v4l5-3v10l-5-3v4H3z',
  notes: 'M5 3h10l4 4v14H5zm3 7v2h8v-2zm0 4v2h8v-2z',
  people:
    'M8 5a3.5 3.5 0 110 7 3.5 3.5 0 010-7zm8 1a3 3 0 110 6 3 3 0 010-6zM1 19c0-3 3-5 7-5s7 2 7 5zm16 0c0-2-.6-3.6-1.7-4.7 3.6-.6 6.7 1.5 6.7 4.700z',
  place: 'M12 2a7 7 0 017 7c0 5-7 13-7 13S5 14 5 9a7 7 0 017-7zm0 4.500a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  bell: 'M12 3a6 6 0 016 6v5l2 3H4l2-3V9a6 6 0 016-6zm-2 15h4a2 2 0 01-4 0z',
  calendar: 'M5 4h2V2h2v2h6V2h2v2h2v17H5zm2 6v9h10v-9z',
  back: 'M15.5 5 17 6.5 11.5 12l5.5 5.5-1.5 1.500L8.5 12z',
  next: 'M8.5 5 7 6.5 12.5 12 7 17.5 8.5 19l7-7z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  search: 'M10 3a7 7 0 015.6 11.200l5.4 5.4-1.4 1.4-5.4-5.400A7 7 0 1110 3zm0 2a5 5 0 100 10 5 5 0 000-10z',
  gear: 'M10 2h4l.6 3 2.6 1.5 2.9-1 2 3.5-2.3 2v2l2.3 2-2 3.5-2.9-1-2.6 1.5-.6 3h-4l-.6-3-2.6-1.5-2.9 1-2-3.5 2.3-2v-2l-2.3-2 2-3.5 2.9 1L9.4 5zm2 7a3 3 0 100 6 3 3 0 000-6z',
  down: 'M6 9h12l-6 6z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  check: 'M9 16 5 12l-1.4 1.400L9 18.8 20.4 7.4 19 6z',
};
