import type { InvitedWords } from '../words.ts';
import { reply } from './reply.ts';

export const invited: InvitedWords = { reply };
