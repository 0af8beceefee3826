import { learnWorkplace } from './speech.client.ts';

// The frame of office and planner imports this file, so that no page in it is shown before its words are there.
await learnWorkplace();
