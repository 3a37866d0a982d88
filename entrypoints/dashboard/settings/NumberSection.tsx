import { Section } from '../data/Section.tsx';
import { NumbersForm } from './NumbersForm.tsx';

export type NumberSectionProps = {
  title: string;
  words: string;
  label: string;
  value: number;
  shipped: number;
  least: number;
  most: number;
  onSave: (value: number) => void;
};

/** A section about one number. */
export const NumberSection = ({
  title,
  words,
  label,
  value,
  shipped,
  least,
  most,
  onSave,
}: NumberSectionProps) => (
  <Section title={title} words={words}>
    <NumbersForm
      fields={[{ name: 'only', label }]}
      values={{ only: value }}
      shipped={{ only: shipped }}
      least={least}
      most={most}
      onSave={({ only }) => onSave(only)}
    />
  </Section>
);
