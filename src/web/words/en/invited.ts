import { eventpage } from './eventpage.ts';
import { reply } from './reply.ts';

/** Browsers load these on the pages of guests alone, and where somebody takes their reply for them. */
export const invited = { eventpage, reply };
