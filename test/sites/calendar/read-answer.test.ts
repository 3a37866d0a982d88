// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readAnswer } from '../../../lib/sites/calendar/read-answer.ts';

type Button = { text: string; label: string; attributes?: string; around?: string };

const ids = ['xRsvpYesBu', 'xRsvpNoBu', 'xRsvpMaybeBu'];

function answerOf(...buttons: Button[]) {
  document.body.innerHTML = `<div role="dialog">${buttons
    .map(
      ({ text, label, attributes = '', around = '' }, index) =>
        `<div class="${around}"><button id="${ids[index]}" aria-label="${label}" ${attributes}>${text}</button></div>`,
    )
    .join('')}</div>`;
  return readAnswer(document.querySelector<HTMLElement>('[role=dialog]')!);
}

const plain = {
  yes: { text: 'Ja', label: 'Mit „Ja“ antworten' },
  no: { text: 'Nein', label: 'Mit „Nein“ antworten' },
};
const maybe = { text: 'Vielleicht', label: 'Mit „Vielleicht“ antworten' };

test('the button that says more than the others is the answer, in any language', () => {
  expect(answerOf({ ...plain.yes, label: `${plain.yes.label}, ausgewählt` }, plain.no, maybe)).toBe('yes');
  expect(answerOf(plain.yes, { ...plain.no, label: `${plain.no.label}, ausgewählt` }, maybe)).toBe('no');
  expect(answerOf(plain.yes, plain.no, { ...maybe, label: `${maybe.label}, ausgewählt` })).toBe('maybe');
});

test('three that say the same are no answer yet', () => {
  expect(answerOf(plain.yes, plain.no, maybe)).toBe('none');
});

test('a pressed button and the class of what is chosen tell it too', () => {
  const mute = (text: string) => ({ text, label: '' });
  const [yes, no, perhaps] = [mute('Yes'), mute('No'), mute('Maybe')];
  expect(answerOf(yes, { ...no, attributes: 'aria-pressed="true"' }, perhaps)).toBe('no');
  expect(answerOf(yes, no, { ...perhaps, around: 'XsYse KKjvXb' })).toBe('maybe');
});

test('signs that disagree, or buttons that are not all there, tell nothing', () => {
  const chosen = { ...plain.yes, label: `${plain.yes.label}, ausgewählt` };
  expect(answerOf(chosen, { ...plain.no, attributes: 'aria-pressed="true"' }, maybe)).toBeUndefined();
  expect(answerOf(chosen, plain.no)).toBeUndefined();
});

test('labels without the button’s own word tell nothing', () => {
  const verb = (text: string, label: string) => ({ text, label });
  expect(
    answerOf(
      verb('Tak', 'Odpowiedz twierdząco'),
      verb('Nie', 'Odpowiedz przecząco'),
      verb('Może', 'Odpowiedz'),
    ),
  ).toBeUndefined();
});
