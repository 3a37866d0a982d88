import { ofLife } from '../torture/faults.ts';
import { survives } from '../torture/survives.ts';

survives(ofLife);
