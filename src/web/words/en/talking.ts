import { chat } from './chat.ts';

/** Browsers load these where somebody talks with the staff, on either side. */
export const talking = { chat };
