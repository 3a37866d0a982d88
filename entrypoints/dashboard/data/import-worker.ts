import { createImportDesk } from './import-desk.ts';
import type { ToWorker } from './import-protocol.ts';

const hear = createImportDesk((said) => postMessage(said));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data));
