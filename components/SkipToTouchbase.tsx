export type SkipToTouchbaseProps = { onOpen: () => void };

/** The one tab stop we have on a page of Google's: unseen until the keyboard reaches it. */
export function SkipToTouchbase({ onOpen }: SkipToTouchbaseProps) {
  return (
    <button
      type="button"
      class="skip"
      onClick={(event) => event.isTrusted && onOpen()}
      // Enter and space mean something else to the page.
      onKeyDown={(event) => event.stopPropagation()}
    >
      Skip to Touchbase
    </button>
  );
}
