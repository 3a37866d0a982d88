import { useState } from 'preact/hooks';
import type { Letter } from '../../components/ThanksDraft.tsx';
import { firstName, nameOrAddress, ownName } from '../../lib/domain/names.ts';
import type { ThanksTemplate } from '../../lib/domain/thanks-template.ts';
import { fillTemplate, templateFor } from '../../lib/domain/thanks-templates.ts';
import { readThanksWords } from '../../lib/formats/thanks-words.ts';
import { useDraft } from '../../lib/hooks/use-draft.ts';
import type { Choice, Start } from './find-start.ts';

export type LetterInHand = {
  letter: Letter;
  template: string;
  /** Starts again from a template; what was edited goes. */
  pickTemplate: (id: string) => void;
  change: (letter: Letter) => void;
  forget: () => void;
};

/** The note: a template filled in as one types, until it is edited; then it is the user's, and survives closing. */
export function useLetter(
  what: string,
  templates: readonly ThanksTemplate[],
  choice: Choice,
  { page, own }: Start,
  draftKey: string,
): LetterInHand {
  const [edited, setEdited] = useDraft(`${draftKey}:letter`);
  const [last, setLast] = useDraft('thanks-template');
  const [picked, setPicked] = useState('');
  const languages = { theirs: choice.stakeholder?.culture?.language, mine: navigator.language };
  const template = templates.find(({ id }) => id === picked) ?? templateFor(templates, last, languages);
  const full = nameOrAddress(choice);
  const values = {
    name: firstName(full),
    full,
    salutation: choice.stakeholder?.culture?.salutation ?? '',
    what: readThanksWords(what.trim()).text,
    me: ownName(page, own),
    organisation: choice.stakeholder?.organisation ?? '',
  };
  return {
    letter: parseLetter(edited) ?? fillTemplate(template ?? { subject: '', body: '' }, values),
    template: template?.id ?? '',
    pickTemplate: (id) => {
      setLast(id);
      setPicked(id);
      setEdited('');
    },
    change: (letter) => setEdited(JSON.stringify(letter)),
    forget: () => setEdited(''),
  };
}

const parseLetter = (kept: string): Letter | undefined => (kept ? (JSON.parse(kept) as Letter) : undefined);
