import { measureBackup } from './backup.ts';
import { measureCalendarFile } from './calendar-file.ts';
import { measureDetection } from './detection.ts';
import { measureLatency } from './detection-latency.ts';
import { measureTasks } from './detection-tasks.ts';
import { measureImport } from './import.ts';
import { print } from './measure.ts';
import { measurePanel } from './panel.ts';
import { measureRowChanges } from './row-changes.ts';
import { measureStartUp } from './start-up.ts';
import { measureStorage } from './storage.ts';
import { measureToday } from './today.ts';
import { measureWeight } from './weight.ts';

// One after another: two at once would measure each other.
const measures = [
  measureWeight,
  measureStartUp,
  measureRowChanges,
  measureDetection,
  measureLatency,
  measureTasks,
  measurePanel,
  measureToday,
  measureBackup,
  measureImport,
  measureStorage,
  measureCalendarFile,
];
for (const measure of measures) {
  try {
    for (const found of await measure()) print(found);
  } catch (error) {
    // One that fails hides no other, and is not hidden either.
    console.log(JSON.stringify({ name: measure.name, error: String(error) }));
  }
}
