import { learnInvited } from './speech.client.ts';

// The pages of guests import this file, and those where a planner takes a reply: none is shown before its words are there.
await learnInvited();
