/** It was done, and noted; but the browser may have torn what it wrote, and there is no room to make sure. */
export class InDoubtError extends Error {
  override readonly name = 'InDoubtError';

  constructor(cause: unknown) {
    super(
      'This was saved, but while the disk is full it may not last. Free some space, and look whether it is there before you save it again.',
      { cause },
    );
  }
}
