import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from './harness.ts';
import { fitsItsWidth, person, problemsOf } from './our-pages.ts';

/** The extension's own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

const HEAD =
  'First Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value,E-mail 2 - Value';

let browser: Browser;
let page: Page;
let errors: string[];

beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.openOwn('dashboard.html#/today');
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});

afterEach(async () => {
  expect(errors).toEqual([]);
  expect(await browser.close()).toEqual([]);
});

const addSample = async () => {
  await page.getByRole('button', { name: 'Load sample people' }).click();
  await page.getByText('12 sample people added.').waitFor();
};

const loadSample = async () => {
  await addSample();
  await page.locator('[data-current=true]').waitFor();
};

const go = async (hash: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

/** The texts of a section of Today, each row by its first words. */
const rowsOf = (title: string): Promise<string[]> =>
  page
    .locator('section', { has: page.getByRole('heading', { name: title }) })
    .locator('li')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('label, a')?.textContent ?? ''));

const badge = (): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

const chooseFile = (name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('Today', () => {
  test('shows a new user how to begin, and one click shows value', async () => {
    await page.getByRole('heading', { name: 'Know where you stand with everyone' }).waitFor();
    await loadSample();
    expect(await rowsOf('To do')).toEqual([
      'Thank her for the intro to procurement',
      'Send the summary for the steering meeting',
      'Send the beta invitation for his team',
      'Sofia Lindqvist',
      'Tom Becker',
      'Lucas Moreau',
    ]);
    await page.getByText('6 things, about 55 min; you mean to spend 60 a day').waitFor();
    await expect.poll(badge).toBe('3');
  });

  test('is cleared by keyboard alone, and every step can be undone', async () => {
    await loadSample();
    const { keyboard } = page;
    let presses = 0;
    const press = async (key: string) => {
      presses++;
      await keyboard.press(key);
    };
    const left = (count: number) => expect.poll(() => rowsOf('To do')).toHaveLength(count);
    await press('e');
    await left(5);
    await press('u');
    await left(6);
    await press('e');
    await left(5);
    await press('e');
    await left(4);
    await press('s');
    await keyboard.type('in 2 weeks');
    await press('Enter');
    await left(3);
    // Losing touch: one is not for today, one is planned for, one was spoken with.
    await press('n');
    await left(2);
    await page.getByText('1 left out: 1 not today').waitFor();
    await press('s');
    await press('Enter');
    await left(1);
    await press('e');
    await press('Enter');
    await left(0);
    expect(presses).toBe(11);
    await page.getByText('Done for today').waitFor();
    await page.getByText(/About \d+ min well spent\. What is left out can wait\./).waitFor();
    await expect.poll(badge).toBe('');
  });

  test('fills the day with what its minutes hold, opens what it leaves out, and keeps to it', async () => {
    await loadSample();
    await go('#/settings');
    await page.getByLabel('Minutes a week').fill('150');
    await page.keyboard.press('Enter');
    await page.getByText('Today fills 150 minutes a week.').waitFor();
    await go('#/today');
    const leftOut = page.getByRole('button', { name: /left out: 2 for lack of time/ });
    await leftOut.click();
    expect((await rowsOf('Left out')).toSorted()).toEqual(['Lucas Moreau', 'Sofia Lindqvist']);
    await page.keyboard.press('e');
    await expect.poll(() => rowsOf('To do')).toHaveLength(3);
    // The line goes before it is saved; that it is, the toast says.
    await page.getByRole('button', { name: 'Undo' }).first().waitFor();
    await page.reload();
    await page.getByText(/after \d+ min done; you mean to spend 30 a day/).waitFor();
    expect(await rowsOf('To do')).toHaveLength(3);
  });

  test('has every kind that is due: E keeps a promise, and leads to where a choice is to be made', async () => {
    const common = {
      stakeholderId: 'ana',
      createdAt: 0,
      updatedAt: 0,
      due: '2026-01-02',
      openDue: '2026-01-02',
    };
    await browser.put({
      stakeholders: [
        { ...person('Ana Ortiz', 'ana@northwind.example'), id: 'ana' },
        ...Array.from({ length: 16 }, (_none, index) =>
          person(`Person ${index}`, `p${index}@example.org`, { cadenceDays: 7 }),
        ),
      ],
      ledger: [
        { ...common, id: '1', kind: 'promise', way: 'i-promised', text: 'the plan' },
        { ...common, id: '2', kind: 'feedback', text: 'too many clicks', gotOn: '2026-01-01', createdAt: 1 },
      ],
    });
    await page.getByText('16 people every two weeks or more often').waitFor();
    await page.keyboard.press('e');
    await page.getByText('Kept: the plan').waitFor();
    expect((await browser.stored()).ledger).toMatchObject([{ closed: { as: 'late' } }, { id: '2' }]);
    await expect.poll(() => page.locator('[data-current=true]').textContent()).toContain('too many clicks');
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Take: too many clicks' }).waitFor();
  });

  test('J and K move, Enter opens the person', async () => {
    await loadSample();
    await page.locator('[data-current=true]').waitFor();
    await page.getByText('Send the beta invitation').waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    expect(await page.locator('[data-current=true]').textContent()).toContain('beta invitation');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dev Mehta' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/people/sample-dev-mehta');
  });

  test('says what is wrong with a day, and keeps what was typed', async () => {
    await loadSample();
    await page.keyboard.press('s');
    await page.keyboard.type('someday');
    await page.keyboard.press('Enter');
    await page.getByText('“someday” is not a day.').waitFor();
    expect(await page.getByLabel('Until which day?').inputValue()).toBe('someday');
    await page.keyboard.press('Escape');
    expect(await rowsOf('To do')).toHaveLength(6);
  });
});

describe('People', () => {
  test('stays a window over 20,000: few rows are drawn, the keys reach all, the search finds without accents', async () => {
    await browser.put({
      stakeholders: Array.from({ length: 20_000 }, (_, index) =>
        person(
          `${index === 17_000 ? 'Łukasz Wójcik' : `Person ${String(index).padStart(5, '0')}`}`,
          `p${index}@example.org`,
        ),
      ),
    });
    await page.reload();
    await go('#/people');
    const grid = page.getByRole('grid', { name: 'People' });
    await page.getByText('Person 00000').waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('20001');
    await grid.focus();
    await page.keyboard.press('End');
    await page.getByText('Person 19999').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    await page.keyboard.press('/');
    await page.keyboard.type('lukasz woj');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Łukasz Wójcik' }).waitFor();
  });

  test('several are removed at once, with all that is theirs, and undo brings all of it back', async () => {
    await loadSample();
    await go('#/people');
    await page.getByText('Ana Ortiz').waitFor();
    const before = await browser.stored();
    await page.getByRole('grid', { name: 'People' }).focus();
    for (const key of ['ArrowDown', 'Space', 'Shift+ArrowDown', 'Delete']) await page.keyboard.press(key);
    await page.getByText('Removed 2 people, with everything kept about them.').waitFor();
    expect((await browser.stored()).stakeholders).toHaveLength(10);
    await page.keyboard.press('u');
    await expect.poll(() => page.getByText('Ana Ortiz').count()).toBe(1);
    const { stakeholders, touches, ledger } = await browser.stored();
    expect({ stakeholders, touches, ledger }).toEqual({
      stakeholders: before.stakeholders,
      touches: before.touches,
      ledger: before.ledger,
    });
  });

  test('adds somebody, says whose an address is already, edits, and sorts', async () => {
    await loadSample();
    await go('#/people');
    await page.locator('[data-page=people]').getByText('Sofia Lindqvist').first().waitFor();
    await page.keyboard.press('a');
    await page.getByLabel('Name').fill('Zoë Ünlü');
    await page.getByLabel('Address').first().fill('sofia@fabrikam.example');
    await page.keyboard.press('Enter');
    await page.getByText('sofia@fabrikam.example belongs to Sofia Lindqvist.').waitFor();
    await page.getByLabel('Address').first().fill('zoe@tailspin.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Zoë Ünlü' }).waitFor();
    await page.getByRole('button', { name: 'Edit Zoë Ünlü' }).click();
    await page.getByLabel('Organisation', { exact: true }).fill('Tailspin');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Edit Zoë Ünlü' }).waitFor();
    await page.getByRole('button', { name: 'Last touch' }).click();
    const first = page.getByRole('row').nth(1);
    await expect.poll(() => first.textContent()).toContain('Sofia');
    expect(await page.getByRole('columnheader', { name: 'Last touch' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
  });

  test('says so when somebody is not there (any more)', async () => {
    await go('#/people/%E0%A4%A');
    await page.getByText('This person is not here').waitFor();
  });
});

describe('Insights', () => {
  test('something to tell is written down for a whole group, and three are marked with a key each', async () => {
    await loadSample();
    await go('#/insights');
    await page.getByRole('button', { name: 'Something to tell' }).waitFor();
    await page.keyboard.press('d');
    await page.keyboard.type('launch moved to February');
    await page.getByRole('button', { name: 'Executive: all 3' }).click();
    await page.getByLabel('People it affects').getByLabel('Dev Mehta').check();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('To tell 4 people: launch moved to February').waitFor();
    // The newest comes first; the sample people have topics of their own.
    const cells = page.locator('[data-cell$=" 0"]');
    await expect.poll(() => cells.count()).toBe(4);
    // One click or Tab to the first of them, and a key for each.
    await cells.first().focus();
    for (const told of [1, 2, 3]) {
      await page.keyboard.press('Space');
      await page.getByText(`decision; ${told} of 4 told`).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('not yet');
    }
    expect(await problemsOf(page)).toEqual([]);
    await page.keyboard.press('u');
    await page.getByText('decision; 2 of 4 told').waitFor();
  });

  test('says in plain counts what became of feedback, and who was not heard, by group', async () => {
    const said = (id: string, who: string, over: object) => ({
      ...{ id, stakeholderId: who, kind: 'feedback', text: 'too many clicks', createdAt: 0, updatedAt: 0 },
      ...over,
    });
    const today = new Date().toISOString().slice(0, 10);
    await browser.put({
      stakeholders: [
        person('Ana Ortiz', 'ana@northwind.example'),
        person('Dev Mehta', 'dev@northwind.example'),
      ],
      ledger: [
        said('1', 'ana@northwind.example', {
          gotOn: today,
          decision: { what: 'take', on: today },
          toldOn: today,
        }),
        said('2', 'ana@northwind.example', { gotOn: today }),
      ],
    });
    await go('#/insights');
    await page.getByText('They know what came of 1 of 2 (50 %), half of them on the same day').waitFor();
    await page.getByText('1 of 2', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Dev Mehta' }).waitFor();
    expect(await page.getByRole('link', { name: 'Ana Ortiz' }).count()).toBe(0);
  });
});

describe('Data', () => {
  test('imports a Google Contacts CSV: what it read, then a button, then undo', async () => {
    await loadSample();
    await go('#/data');
    await page.getByRole('button', { name: 'Export JSON' }).waitFor();
    const before = await browser.stored();
    const csv = [
      HEAD,
      'Ada,Lovelace,Analytical,Engineer,* myContacts,ada@analytical.example,',
      'Grace,Hopper,,,,grace@navy.example,',
      'Ana,Ortiz,,,,ana.ortiz@northwind.example,ana@ortiz.example',
      'Dev,Mehta,,,,dev.mehta@northwind.example,',
      'Bob,Nomail,,,,,',
    ].join('\n');
    await chooseFile('contacts.csv', csv);
    await page.getByText('Bob Nomail: has no email address').waitFor();
    expect(await page.locator('summary').allTextContents()).toEqual(['Already known 1', 'Refused 1']);
    // Everything new is ticked at first.
    const people = page.getByRole('grid', { name: 'New people' });
    expect(await people.getByRole('row', { selected: true }).allTextContents()).toEqual([
      'Ada Lovelaceada@analytical.exampleAnalyticalCustomer',
      'Grace Hoppergrace@navy.exampleCustomer',
      'Ana Ortizana@ortiz.exampleNorthwindtracked already: gets this address',
    ]);
    expect(await browser.stored()).toEqual(before);
    await page.getByRole('button', { name: /^Import/ }).click();
    await page.getByRole('button', { name: 'Undo the import' }).waitFor();
    expect((await browser.stored()).stakeholders).toHaveLength(14);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Import taken back.').waitFor();
    expect((await browser.stored()).stakeholders).toHaveLength(12);
  });

  test('says what is wrong with another file, and changes nothing', async () => {
    await go('#/data');
    await page.getByRole('button', { name: 'Export JSON' }).waitFor();
    await chooseFile('holiday.csv', 'a,b\n1,2\n');
    await page.getByText('holiday.csv was not imported').waitFor();
    await page.getByText('No column of this table has email addresses').waitFor();
    expect((await browser.stored()).stakeholders).toEqual([]);
  });

  test('exports everything as one JSON file', async () => {
    await loadSample();
    await go('#/data');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export JSON' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^touchbase-\d{4}-\d\d-\d\d\.json$/);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file).toMatchObject({ format: 'touchbase', version: 1 });
    expect(file.stakeholders).toHaveLength(12);
    const ids = new Set(file.stakeholders.map(({ id }: { id: string }) => id));
    expect(file.touches.every(({ stakeholderId }: { stakeholderId: string }) => ids.has(stakeholderId))).toBe(
      true,
    );
    expect(file.touches.length).toBeGreaterThan(70);
  });

  test('exports a part of it in a form that other programs read', async () => {
    await loadSample();
    await go('#/data');
    const exported = async (label: string): Promise<[name: string, text: string]> => {
      await page.getByLabel('A part of it').selectOption({ label });
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const download = await downloading;
      const name = download.suggestedFilename().replace(/\d{4}-\d\d-\d\d/, 'day');
      return [name, readFileSync(await download.path(), 'utf8')];
    };
    const [people, cards] = await exported('People, as contacts (.vcf)');
    expect([people, cards.split('BEGIN:VCARD').length - 1]).toEqual(['touchbase-people-day.vcf', 12]);
    const [due, calendar] = await exported('What is due, as a calendar (.ics)');
    expect([due, calendar.includes('BEGIN:VEVENT')]).toEqual(['touchbase-due-day.ics', true]);
    const [thanks, table] = await exported('Thank-yous');
    expect([thanks, table.startsWith('\uFEFFName,Email,text')]).toEqual(['touchbase-thanks-day.csv', true]);
    await page.getByText('is in your downloads').first().waitFor();
  });

  test('removes the sample people and nothing else', async () => {
    await browser.put({ stakeholders: [person('Mine', 'mine@example.org')] });
    await go('#/data');
    await addSample();
    await page.getByRole('button', { name: 'Remove sample people' }).click();
    await page.getByText('12 sample people removed.').waitFor();
    const { stakeholders, ledger, touches } = await browser.stored();
    expect(stakeholders).toMatchObject([{ name: 'Mine' }]);
    expect([ledger, touches]).toEqual([[], []]);
  });
});

describe('everywhere', () => {
  /** What a page can have open besides itself. */
  const openForms: Record<string, () => Promise<void>> = {
    '#/people/sample-ana-ortiz': async () => {
      await page.getByRole('button', { name: 'why?' }).click();
      await page.getByRole('button', { name: 'I see it differently' }).click();
      await page.getByRole('button', { name: 'More on: Monthly report on the second site' }).click();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
      await page.getByLabel('What was agreed').waitFor();
    },
    '#/insights': async () => {
      await page.keyboard.press('d');
      await page.getByLabel('People it affects').waitFor();
    },
  };

  test('the palette finds people and commands', async () => {
    await loadSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kenj');
    await page.getByRole('option', { name: 'Kenji Tanaka' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kenji Tanaka' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('go to data');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is stored' }).waitFor();
  });

  test('a button that gives way to a form keeps the focus, there and back', async () => {
    await loadSample();
    await go('#/data');
    for (const [name, first] of [
      ['Hand people over', page.getByLabel(/^Who: 0 chosen of /)],
      ['Back up by schedule', page.getByLabel('Weekly')],
    ] as const) {
      const button = page.getByRole('button', { name });
      await button.press('Enter');
      await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
    }
  });

  test('what cannot be opened is said, with nothing lost, and can be tried again', async () => {
    await loadSample();
    await page.addInitScript(() => {
      if (sessionStorage.getItem('closed')) return;
      sessionStorage.setItem('closed', 'once');
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
      };
      Object.assign(window, { healIt: () => Object.assign(IDBFactory.prototype, { open }) });
    });
    await page.reload();
    await page.getByText('Your data cannot be opened').waitFor();
    await page.getByText('private windows').waitFor();
    await page.evaluate('healIt()');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Thank her for the intro').waitFor();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on any page, full or empty, in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.getByText('Load sample people').waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await loadSample();
      await page.keyboard.press('s');
      expect(await problemsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      for (const [hash, words] of [
        ['#/people', 'Kenji Tanaka'],
        ['#/people/sample-ana-ortiz', 'Timeline'],
        ['#/people/new', 'New person'],
        ['#/insights', 'Neither asked nor heard'],
        ['#/data', 'What is stored'],
      ] as const) {
        await go(hash);
        await page.getByText(words).first().waitFor();
        await openForms[hash]?.();
        expect(await problemsOf(page), hash).toEqual([]);
      }
      await chooseFile('contacts.csv', `${HEAD}\nAda,Lovelace,,,,ada@analytical.example,\nBo,,,,,,`);
      await page.getByRole('button', { name: 'Import 1 person' }).waitFor();
      expect(await problemsOf(page), 'preview').toEqual([]);
      for (const key of ['?', 'Escape', 'Control+k']) {
        await page.keyboard.press(key);
        expect(await problemsOf(page), key).toEqual([]);
      }
    },
  );

  test('nothing is cut off at 320 px', async () => {
    await loadSample();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const hash of [
      '#/today',
      '#/people',
      '#/people/sample-ana-ortiz',
      '#/people/new',
      '#/insights',
      '#/data',
    ]) {
      await go(hash);
      await page.waitForTimeout(150);
      if (hash === '#/insights') await page.getByRole('table', { name: 'Who has been told' }).waitFor();
      expect(await fitsItsWidth(page), hash).toBe(true);
      if (hash === '#/people/sample-ana-ortiz') expect(await problemsOf(page)).toEqual([]);
    }
  });
});
