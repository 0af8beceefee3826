// npm runs this before `npm start`; plain JavaScript, because the machine's own Node may be as old as 20.
import { ensureGitHooks, ensureInstalled, ensureNode } from './installed.mjs';

ensureInstalled({ withDevelopment: false });
ensureNode();
ensureGitHooks();
