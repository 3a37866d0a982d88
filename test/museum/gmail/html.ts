const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The picture of somebody without a picture: their letter in their colour. */
export const letter = (name: string): string => safe([...name.replace(/^'/, '')][0] ?? '?');

/** Simple shapes of our own on a 24 px square. */
const icons = {
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  search: 'M10 3a7 7 0 015.6 11.2l5.4 5.4-1.4 1.4-5.4-5.4A7 7 0 1110 3zm0 2a5 5 0 100 10 5 5 0 000-10z',
  pen: 'M4 16.5V20h3.5L18 9.5 14.5 6zM16 4.5 17.5 3 21 6.5 19.5 8z',
  inbox: 'M4 4h16v16H4zm2 2v8h3.5a2.5 2.5 0 005 0H18V6z',
  star: 'M12 3l2.7 6 6.300.6-4.8 4.2 1.5 6.300L12 16.700 6.300 20.100l1.5-6.300L3 9.600 9.300 9z',
  sent: 'M3 4l19 8-19 8v-6l11-2-11-2z',
  file: 'M6 3h8l5 5v13H6zm7 1.500V9h4.500z',
  back: 'M11 5l1.400 1.400L7.800 11H20v2H7.800l4.600 4.600L11 19l-7-7z',
  again: 'M12 5V2l5 4-5 4V7a5 5 0 105 5h2a7 7 0 11-7-7z',
  more: 'M12 4a2 2 0 110 4 2 2 0 010-4zm0 6a2 2 0 110 4 2 2 0 010-4zm0 6a2 2 0 110 4 2 2 0 010-4z',
  reply: 'M10 5v4c6 0 9 3 11 9-3-3-6-4-11-4v4l-7-6.500z',
  calendar: 'M5 4h2V2h2v2h6V2h2v2h2v17H5zm2 6v9h10v-9z',
  check: 'M9 16 5 12l-1.400 1.400L9 18.800 20.400 7.400 19 6z',
};

export const icon = (name: keyof typeof icons, size = 20): string =>
  `<svg width="${size}" height="${size}" viewBox="0 0 24 24" focusable="false"><path d="${icons[name]}"/></svg>`;
