import { catalogue } from './catalogue.ts';
import { imports } from './import.ts';
import { office } from './office.ts';
import { planner } from './planner.ts';
import { settings } from './settings.ts';

/** Browsers load these where people work only: in the office and in the planner. */
export const workplace = {
  catalogue,
  imports,
  office,
  planner,
  settings,
};
