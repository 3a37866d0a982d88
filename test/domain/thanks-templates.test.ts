import { expect, test } from 'vitest';
import { fillTemplate, thanksTemplates } from '../../lib/domain/thanks-templates.ts';

const values = { name: 'Ana', what: 'the intro', me: 'Robin' };

test.each(thanksTemplates)('the template $id says whom, what for and who', (template) => {
  const { subject, body } = fillTemplate(template, values);
  expect(body).toMatch(/^Hi Ana,\n\n.*the intro\..*\n\nRobin$/);
  expect(subject + body).not.toMatch(/[{}]/);
});

test.each(thanksTemplates)(
  'the template $id can be looked at before it is said what for, or by whom',
  (template) => {
    const { subject, body } = fillTemplate(template, { name: 'Ana', what: '', me: '' });
    expect(body).toContain('…');
    expect(body).not.toContain('….');
    expect(subject + body).not.toMatch(/[{}]|\s$/);
  },
);
