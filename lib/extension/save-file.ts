/** The browser reads the file after the click, so its address is given back a little later. */
const READ_BY = 60_000;

/** Downloads a file of these parts; it goes to the downloads folder and nowhere else. */
export function saveFile(parts: Iterable<BlobPart>, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
