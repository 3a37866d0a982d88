/** The key that goes with a letter for commands, as it is written on this computer's keyboard. */
export const modKey: string = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
