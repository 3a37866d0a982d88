import blns from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };

/** Strings that break programs, and those of ours: what turns writing around, ends a line, or passes for a formula. */
export const naughty: string[] = [
  ...blns,
  'two\nlines\r\nand\ttabs',
  '\u202Edesrever\u202C',
  '=HYPERLINK("https://example.com","x")',
  '</script><script>alert(1)</script>',
  '"; DROP TABLE people; --',
  'x'.repeat(5000),
];

/** Those that show something: not empty, not only blanks. */
export const visible = (text: string): boolean => text.trim() !== '';
