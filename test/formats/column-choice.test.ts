import { describe, expect, it } from 'vitest';
import { columnChoices, withMeaning } from '../../lib/formats/column-choice.ts';
import { readAs } from '../../lib/formats/contacts-csv.ts';
import { readPeople } from '../../lib/formats/read-people.ts';

const file = (...lines: string[]) => new File([`${lines.join('\n')}\n`], 'people.csv');

async function tableIn(csv: File) {
  const read = await readPeople(csv);
  if (!read.ok || !read.value.table) throw new Error('no table');
  return read.value.table;
}

describe('a table of a program that nobody knows', () => {
  it('shows each column with what it is taken for and three different examples', async () => {
    const table = await tableIn(
      file(
        'Wer,Contact,Company,Note',
        'Ana,ana@ortiz.example,Northwind,x',
        'Bo,bo@l.example,Northwind,y',
        'Cy,c@c.example,Contoso,',
        'Di,d@d.example,A,z',
      ),
    );
    expect(columnChoices(table)).toEqual([
      { head: 'Wer', meaning: 'nothing', examples: ['Ana', 'Bo', 'Cy'] },
      { head: 'Contact', meaning: 'emails', examples: ['ana@ortiz.example', 'bo@l.example', 'c@c.example'] },
      { head: 'Company', meaning: 'organisation', examples: ['Northwind', 'Contoso', 'A'] },
      { head: 'Note', meaning: 'note', examples: ['x', 'y', 'z'] },
    ]);
  });

  it('is read as the user says its columns are', async () => {
    const table = await tableIn(
      file('a,b,c,d', 'ana@ortiz.example,Ana Ortiz,CFO,Leadership', 'bo@l.example,Bo,Buyer,?'),
    );
    const mapped = (['full', 'role', 'group'] as const).reduce(
      (columns, meaning, index) => withMeaning(columns, index + 1, meaning),
      table.columns,
    );
    expect(readAs(table, mapped).people).toEqual([
      {
        line: 2,
        name: 'Ana Ortiz',
        emails: ['ana@ortiz.example'],
        role: 'CFO',
        group: 'executive',
        labels: [],
      },
      { line: 3, name: 'Bo', emails: ['bo@l.example'], role: 'Buyer', labels: [] },
    ]);
  });

  it('has one column for a name and several for addresses, and none for a column that is nothing', async () => {
    const { columns } = await tableIn(file('x,y,z', 'Ana,ana@ortiz.example,ana@northwind.example'));
    const named = withMeaning(withMeaning(columns, 0, 'full'), 2, 'full');
    expect([named.full, named.emails]).toEqual([[2], [1]]);
    const back = withMeaning(named, 2, 'emails');
    expect([back.full, back.emails]).toEqual([[], [1, 2]]);
    expect(withMeaning(back, 1, 'nothing').emails).toEqual([2]);
  });

  it('without heads loses nobody, and may have addresses alone', async () => {
    const table = await tableIn(file('Ana,ana@ortiz.example', 'Bo,bo@l.example'));
    expect(columnChoices(table).map(({ head, meaning }) => [head, meaning])).toEqual([
      ['Column 1', 'nothing'],
      ['Column 2', 'emails'],
    ]);
    for (const lines of [
      ['ana@ortiz.example', 'bo@l.example'],
      ['wer', 'ana@ortiz.example', 'bo@l.example'],
    ]) {
      const read = await readPeople(file(...lines));
      expect(read.ok && read.value.people.map(({ emails }) => emails[0])).toEqual([
        'ana@ortiz.example',
        'bo@l.example',
      ]);
    }
  });

  it('waits for the user where addresses are rare, and is refused where there are none', async () => {
    const rare = await readPeople(file('x,y', 'Ana,?', 'Bo,?', 'Cy,?', 'Di,di@d.example'));
    expect(rare).toMatchObject({ ok: true, value: { people: [], refused: [], table: { kind: 'csv' } } });
    expect(await readPeople(file('x,y', '1,2'))).toMatchObject({
      ok: false,
      error: expect.stringContaining('No column of this table'),
    });
  });
});
