import Papa from 'papaparse';

/**
 * A row of a table. `line` is where it begins in the file, counted from 1; `broken`: a quotation mark is opened in it
 * and never closed, so that the rest of the file is in one cell.
 */
export type Row = { line: number; cells: readonly string[]; broken: boolean };

/** The rows that hold anything. Quoted cells may run over several lines. */
export function readRows(text: string): Row[] {
  const rows: Row[] = [];
  let from = 0;
  let line = 1;
  const plain = text.replace(/^\uFEFF/, '');
  Papa.parse<string[]>(plain, {
    step({ data, errors, meta }) {
      const broken = errors.some(({ code }) => code === 'MissingQuotes');
      if (broken || data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data, broken });
      line += countLineBreaks(plain, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return rows;
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  let index = text.indexOf('\n', from);
  while (index !== -1 && index < to) {
    count++;
    index = text.indexOf('\n', index + 1);
  }
  return count;
}
