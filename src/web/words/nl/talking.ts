import type { TalkingWords } from '../words.ts';
import { chat } from './chat.ts';

export const talking: TalkingWords = { chat };
