import { Window } from 'happy-dom';
import type { Room } from './room.ts';

/** A room in a DOM of the unit tests, its own script running, so that its steps can be taken. */
export type LoadedRoom = {
  document: Document;
  location: Location;
  /** Does what a step says, in the page. */
  run: (script: string) => Promise<void>;
  leave: () => Promise<void>;
};

export async function loadRoom(room: Room): Promise<LoadedRoom> {
  const window = new Window({
    url: room.url,
    width: 1280,
    height: 800,
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  window.document.write(room.html);
  await window.happyDOM.waitUntilComplete();
  return {
    document: window.document as unknown as Document,
    location: window.location as unknown as Location,
    run: async (script) => {
      await window.eval(script);
    },
    leave: () => window.happyDOM.close(),
  };
}
