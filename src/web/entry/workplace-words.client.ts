import { learnWorkplace } from './speech.client.ts';

// The frames of office and planner import this file, so that no page in them is shown before its words are there.
await learnWorkplace();
