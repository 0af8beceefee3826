// npm runs this before `npm test`; plain JavaScript, because the machine's own Node may be as old as 20.
import { ensureChromium } from './chromium.mjs';
import { ensureGitHooks, ensureInstalled, ensureNode } from './installed.mjs';

ensureInstalled({ withDevelopment: true });
ensureNode();
ensureGitHooks();
ensureChromium();
