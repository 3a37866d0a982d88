/** A port to a background that can be stopped, which WXT's fake browser does not have. */
export function makePort() {
  const listeners = new Set<() => void>();
  return {
    onDisconnect: { addListener: (listener: () => void) => listeners.add(listener) },
    disconnect: () => listeners.clear(),
    stopBackground: () => {
      for (const listener of listeners) listener();
    },
  };
}
