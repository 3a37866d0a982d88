// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Avatar } from '../../components/Avatar.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { LogField } from '../../components/LogField.tsx';
import { Menu } from '../../components/Menu.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PeopleCombobox } from '../../components/PeopleCombobox.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { ThanksDraft } from '../../components/ThanksDraft.tsx';
import { UntrackedCard } from '../../components/UntrackedCard.tsx';
import { allTemplates } from '../../lib/domain/thanks-templates.ts';
import { DAY } from '../../lib/domain/time.ts';
import { ana, dev, now } from '../people.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

test.each([
  ['Ana Ortiz', 'AO'],
  ['Ana María de la Cruz', 'AC'],
  ['ana@ortiz.example', 'A'],
  ['田中健二', '田'],
])('the initials of %s are %s', (name, initials) => {
  expect(render(<Avatar email="ana@ortiz.example" name={name} />).container.textContent).toBe(initials);
});

describe('the log field', () => {
  const draw = () => {
    const [onSave, onText] = [vi.fn(), vi.fn()];
    const words = { tone: 'wrong' as const, words: 'What is there to do?' };
    const field = { current: null };
    const { container } = render(
      <LogField
        label="Follow-up"
        placeholder=""
        text=""
        words={words}
        fieldRef={field}
        onText={onText}
        onSave={onSave}
        isSaving={false}
      />,
    );
    return { container, onSave, field: screen.getByLabelText('Follow-up') };
  };

  test('saves on Enter; Shift+Enter and an input method’s Enter are for the text, and a held one is no second', () => {
    const { onSave, field } = draw();
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', repeat: true });
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('is left with Escape when it is empty', () => {
    const { field } = draw();
    field.focus();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).not.toBe(field);
  });

  test('its words belong to it', async () => {
    const { container, field } = draw();
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toBe(
      'What is there to do?',
    );
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('finding somebody', () => {
  const options = [
    { email: ana.emails[0]!, name: 'Ana Ortiz', more: 'here' },
    { email: dev.emails[0]!, name: 'Dev Mehta', more: 'Northwind' },
  ];
  const draw = () => {
    const [onPick, onCancel] = [vi.fn(), vi.fn()];
    const { container } = render(
      <PeopleCombobox
        typed=""
        options={options}
        words={undefined}
        onType={vi.fn()}
        onPick={onPick}
        onCancel={onCancel}
      />,
    );
    return { container, onPick, onCancel, box: screen.getByRole('combobox') };
  };

  test('has the focus at once; arrows choose, Enter takes', () => {
    const { onPick, box } = draw();
    expect(document.activeElement).toBe(box);
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onPick).toHaveBeenCalledWith(dev.emails[0]);
  });

  test('Escape goes back', async () => {
    const { container, onCancel, box } = draw();
    expect(await violationsIn(container)).toEqual([]);
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

test('the menu opens with its first item in focus; arrows move, Escape gives the focus back', async () => {
  const onPick = vi.fn();
  const items = [
    { label: 'Open in a window', onPick },
    { label: 'Open dashboard', onPick },
  ];
  const { container } = render(<Menu label="More" items={items} />);
  const button = screen.getByRole('button', { name: 'More' });
  fireEvent.click(button);
  const [first, second] = screen.getAllByRole('menuitem');
  await vi.waitFor(() => expect(document.activeElement).toBe(first));
  expect(await violationsIn(container)).toEqual([]);
  fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second!, { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('tabs are switched with the arrow keys', async () => {
  const onSelect = vi.fn();
  const tabs = [
    { id: 'follow-up', label: 'Follow-up', shortcut: 'Alt+1' },
    { id: 'thanks', label: 'Thanks', shortcut: 'Alt+2' },
  ];
  const { container } = render(
    <>
      <Tabs label="What to log" tabs={tabs} selected="follow-up" controls="form" onSelect={onSelect} />
      <div id="form" role="tabpanel" aria-labelledby="form-follow-up" />
    </>,
  );
  const [first] = screen.getAllByRole('tab');
  first?.focus();
  fireEvent.keyDown(first!, { key: 'ArrowRight' });
  expect(onSelect).toHaveBeenCalledWith('thanks');
  expect(await violationsIn(container)).toEqual([]);
});

test('one of a few is picked by its name', async () => {
  const onPick = vi.fn();
  const options = [
    { value: 'call', label: 'Call', shortcut: 'C' },
    { value: 'note', label: 'Note' },
  ];
  const { container } = render(<Segmented label="Log" options={options} value="call" onPick={onPick} />);
  fireEvent.click(screen.getByRole('radio', { name: 'Note' }));
  expect(onPick).toHaveBeenCalledWith('note');
  expect(await violationsIn(container)).toEqual([]);
});

test.each([
  ['error', 'alert'],
  ['warn', 'status'],
  ['calm', 'status'],
] as const)('%s notices are read out as %s', async (tone, role) => {
  const { container } = render(
    <Notice tone={tone} title="Not saved" actions={<button type="button">Try again</button>} />,
  );
  expect(screen.getByRole(role).textContent).toBe('Not savedTry again');
  expect(await violationsIn(container)).toEqual([]);
});

test('somebody untracked is a name, an address, what was seen, and one step', async () => {
  const onTrack = vi.fn();
  const person = { email: dev.emails[0]!, name: 'Dev Mehta' };
  const sighting = { ...person, firstAt: now - 19 * DAY, lastAt: now, count: 3, lastKey: 'k' };
  const { container } = render(
    <UntrackedCard person={person} sighting={sighting} now={now} onTrack={onTrack} />,
  );
  expect(container.textContent).toBe(
    'DMDev Mehtadev.mehta@northwind.exampleSeen 3 times, first 19 days agoTrack',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Track' }));
  expect(onTrack).toHaveBeenCalledOnce();
  expect(await violationsIn(container)).toEqual([]);
});

test('a thank-you note can be changed, subject and body', async () => {
  const onChange = vi.fn();
  const { container } = render(
    <ThanksDraft
      letter={{ subject: 'Thank you', body: 'Hi Ana' }}
      templates={allTemplates([])}
      template="en-warm"
      onTemplate={vi.fn()}
      onChange={onChange}
    />,
  );
  fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'Dear Ana' } });
  expect(onChange).toHaveBeenCalledWith({ subject: 'Thank you', body: 'Dear Ana' });
  expect(await violationsIn(container)).toEqual([]);
});

test('the list of keys has nothing that a screen reader would stumble over', async () => {
  const { container } = render(
    <KeyList keys={[{ key: '/', does: 'Go to the log field' }]} onClose={vi.fn()} />,
  );
  expect(await violationsIn(container)).toEqual([]);
});
