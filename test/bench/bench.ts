import { print } from './measure.ts';
import { measurePanel } from './panel.ts';
import { measureRowChanges } from './row-changes.ts';
import { measureStartUp } from './start-up.ts';
import { measureWeight } from './weight.ts';

// One after another: two at once would measure each other.
for (const measure of [measureWeight, measureStartUp, measureRowChanges, measurePanel]) {
  for (const found of await measure()) print(found);
}
