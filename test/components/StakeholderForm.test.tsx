// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { StakeholderForm, type StakeholderFormProps } from '../../components/StakeholderForm.tsx';
import { ana } from '../people.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

function draw(over: Partial<StakeholderFormProps> = {}) {
  const onSubmit = vi.fn<StakeholderFormProps['onSubmit']>(async () => undefined);
  const onCancel = vi.fn();
  const { container } = render(
    <StakeholderForm initial={ana} submitLabel="Save" onSubmit={onSubmit} onCancel={onCancel} {...over} />,
  );
  return { container, onSubmit, onCancel };
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const faultOf = (label: string): string | undefined => {
  const control = screen.getByLabelText(label);
  return control.hasAttribute('aria-invalid')
    ? document.getElementById(control.getAttribute('aria-describedby')!)?.textContent
    : undefined;
};

test('starts at the name and saves what was typed, trimmed and whole', async () => {
  const { onSubmit } = draw();
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  type('Also called', 'Nani');
  type('Role', ' VP Finance ');
  type('Time zone', 'Europe/Madrid');
  type('In touch every … days', '10');
  save();
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0]).toEqual({
    ...ana,
    nickname: 'Nani',
    role: 'VP Finance',
    timeZone: 'Europe/Madrid',
    cadenceDays: 10,
  });
});

test('power and interest are not said until the user says, and change what the days would be', async () => {
  const { onSubmit } = draw();
  expect(screen.getByLabelText('In touch every … days')).toHaveProperty('placeholder', '30');
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  choose('Power', '5');
  choose('Interest', '4');
  choose('Engagement now', 'neutral');
  choose('Engagement now', '');
  expect(screen.getByLabelText('In touch every … days')).toHaveProperty('placeholder', '10');
  expect(screen.getByText(/Manage closely/)).toBeTruthy();
  save();
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0]).toEqual({ ...ana, power: 5, interest: 4 });
});

test('a second address that is none is refused beside it, as soon as it is left', () => {
  draw();
  type('Address 2', 'ana@');
  expect(faultOf('Address 2')).toBeUndefined();
  fireEvent.blur(screen.getByLabelText('Address 2'));
  expect(faultOf('Address 2')).toBe('ana@ is not an address: there is nothing after the @.');
});

test('nothing is saved while something is wrong, and the focus goes there', async () => {
  const { onSubmit } = draw();
  type('Time zone', 'Madrid time');
  save();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Time zone')));
  expect(faultOf('Time zone')).toBe('Madrid time is not a time zone, as Europe/Madrid is.');
  expect(onSubmit).not.toHaveBeenCalled();
});

test('an address that belongs to somebody else says to whom', async () => {
  draw({ onSubmit: async () => ({ email: ana.emails[1]!, by: { name: 'Ana Prado' } }) });
  save();
  await waitFor(() => expect(faultOf('Address 2')).toBe('ana@ortiz.example belongs to Ana Prado.'));
});

test('addresses can be added and removed', async () => {
  const { onSubmit } = draw();
  fireEvent.click(screen.getByRole('button', { name: 'Remove ana@ortiz.example' }));
  fireEvent.click(screen.getByRole('button', { name: 'Another address' }));
  type('Address 2', 'a.ortiz@northwind.example');
  save();
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0].emails).toEqual([ana.emails[0], 'a.ortiz@northwind.example']);
});

test('Escape goes back', () => {
  const { onCancel } = draw();
  fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
});

test('has nothing that a screen reader would stumble over, right or wrong', async () => {
  const { container } = draw();
  expect(await violationsIn(container)).toEqual([]);
  type('Name', '');
  save();
  await waitFor(() => expect(faultOf('Name')).toBeDefined());
  expect(await violationsIn(container)).toEqual([]);
});
