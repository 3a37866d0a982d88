/** What a backup's reader stumbled over, in words for the user. Never leaves lib/formats: readers answer a Result. */
export class BackupFault extends Error {
  override name = 'BackupFault';
}

export const CHANGED =
  'This file is cut short or has been changed since it was written. Nothing of it was taken.';
export const NOT_OURS = 'This is not a Touchbase backup or hand-over file.';
export const NEWER =
  'This file was written by a newer version of Touchbase. Update Touchbase, then open it again.';
export const UNREADABLE =
  'This file could not be read: it was moved or changed since you chose it. Choose it again.';
export const TOO_LARGE = 'This file holds more than any Touchbase backup could. Nothing of it was taken.';
