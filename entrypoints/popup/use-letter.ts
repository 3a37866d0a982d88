import type { Letter } from '../../components/ThanksDraft.tsx';
import { firstName, nameOrAddress, ownName } from '../../lib/domain/names.ts';
import { fillTemplate, thanksTemplates } from '../../lib/domain/thanks-templates.ts';
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
  choice: Choice,
  { page, own }: Start,
  draftKey: string,
): LetterInHand {
  const [edited, setEdited] = useDraft(`${draftKey}:letter`);
  const [template, setTemplate] = useDraft('thanks-template');
  const chosen = thanksTemplates.find(({ id }) => id === template) ?? thanksTemplates[0];
  const values = { name: firstName(nameOrAddress(choice)), what: what.trim(), me: ownName(page, own) };
  const filled = chosen ? fillTemplate(chosen, values) : { subject: '', body: '' };
  return {
    letter: parseLetter(edited) ?? filled,
    template: chosen?.id ?? '',
    pickTemplate: (id) => {
      setTemplate(id);
      setEdited('');
    },
    change: (letter) => setEdited(JSON.stringify(letter)),
    forget: () => setEdited(''),
  };
}

const parseLetter = (kept: string): Letter | undefined => (kept ? (JSON.parse(kept) as Letter) : undefined);
