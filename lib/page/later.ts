/** Puts work off to a task of its own. Of what is put off, only the last is done. */
export function createLater(document: Document) {
  const view = document.defaultView;
  let timer: number | undefined;
  const forget = () => view?.clearTimeout(timer);
  return {
    put(work: () => void): void {
      forget();
      timer = view?.setTimeout(work);
    },
    forget,
  };
}
