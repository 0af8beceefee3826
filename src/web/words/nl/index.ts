import type { Words } from '../words.ts';
import { everywhere } from './everywhere.ts';
import { invited } from './invited.ts';
import { talking } from './talking.ts';
import { workplace } from './workplace.ts';

export const nl: Words = { ...everywhere, ...workplace, ...invited, ...talking };
