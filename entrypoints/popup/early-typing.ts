/**
 * Keeps what is typed before there is a field to type in: a popup has the keyboard at once, and the person on the page
 * takes the database a moment. Answers a function that hands the text over, once, and ends the keeping.
 */
export function keepEarlyTyping(document: Document): () => string {
  const ending = new AbortController();
  let typed = '';
  const hear = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || isComposing || target !== document.body) return;
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key.length === 1) typed += key;
  };
  document.addEventListener('keydown', hear, { signal: ending.signal });
  return () => {
    ending.abort();
    const text = typed;
    typed = '';
    return text;
  };
}

/** Types `text` into the field, as if by hand. */
export function typeInto(field: HTMLTextAreaElement, text: string): void {
  if (text === '') return;
  field.value += text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
