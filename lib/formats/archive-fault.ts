/** An archive, or a file in it, is not what it says it is. The message is in words for the user. */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault';
}
