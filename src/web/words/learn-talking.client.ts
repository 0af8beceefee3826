import { learnTalking } from './speech.client.ts';

// Both sides of a conversation import this file, and nobody else: a page without one does not load its words.
await learnTalking();
