import type { WorkplaceWords } from '../words.ts';
import { catalogue } from './catalogue.ts';
import { imports } from './import.ts';
import { office } from './office.ts';
import { planner } from './planner.ts';
import { settings } from './settings.ts';

export const workplace: WorkplaceWords = {
  catalogue,
  imports,
  office,
  planner,
  settings,
};
