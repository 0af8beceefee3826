import { everywhere } from './everywhere.ts';
import { invited } from './invited.ts';
import { talking } from './talking.ts';
import { workplace } from './workplace.ts';

/** English is the shape that the other languages must have. A new file of words is named by one of these four. */
export const en = { ...everywhere, ...workplace, ...invited, ...talking };
