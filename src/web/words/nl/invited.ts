import type { InvitedWords } from '../words.ts';
import { eventpage } from './eventpage.ts';
import { reply } from './reply.ts';

export const invited: InvitedWords = { eventpage, reply };
