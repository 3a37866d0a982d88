import { describe, expect, it } from 'vitest';
import { handleOf, reopenFiles } from '../../entrypoints/dashboard/data/file-handles.ts';
import { canOpenAgain, newSession, withMore } from '../../entrypoints/dashboard/data/import-session.ts';

const mailbox = new File(['From '], 'All mail.mbox');

/** As Chromium gives it: the user is asked, and the file may have gone. */
const handle = (said: PermissionState, file: () => Promise<File> = async () => mailbox) =>
  Object.assign({} as FileSystemFileHandle, { requestPermission: async () => said, getFile: file });

describe('a file of an import that was left', () => {
  it('is opened again when the user allows it, and can be once more', async () => {
    const again = handle('granted');
    expect(await reopenFiles([again])).toEqual([mailbox]);
    expect(handleOf(mailbox)).toBe(again);
    const session = newSession(new Map([['key', mailbox]]));
    expect(canOpenAgain(session)).toBe(true);
    // Chosen by hand, another file came without a way to open it.
    const more = withMore(session, new Map([['other', new File(['From '], 'Inbox.mbox')]]));
    expect(canOpenAgain(more)).toBe(false);
  });

  it.each([
    ['the user does not allow it', handle('denied')],
    ['it is gone', handle('granted', () => Promise.reject(new DOMException('gone', 'NotFoundError')))],
  ])('has to be chosen again when %s', async (_why, again) => {
    expect(await reopenFiles([again])).toBeUndefined();
  });
});
