import type { LogLine } from '../../lib/domain/log.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Choice, Start } from './find-start.ts';

/** What each form gets: whom it is for, and the way to keep what is typed. */
export type FormProps = {
  choice: Choice;
  start: Start;
  now: Instant;
  draftKey: string;
  /** Answers whether it was kept. `putBack` gives the text back to the field after an undo; `to` is somebody else. */
  onSave: (line: LogLine, putBack: () => void, to?: Choice) => Promise<boolean>;
  onTyping: () => void;
};
