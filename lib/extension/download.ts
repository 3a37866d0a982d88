/** The browser reads the file after the click, so its address is given back a little later. */
const READ_BY = 60_000;

/** Hands a file to the user; it goes to the downloads folder and nowhere else. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
