/** For what takes so many milliseconds in life; a condition is waited for with `until`. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
