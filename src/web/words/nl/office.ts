import type { Words } from '../words.ts';

export const office: Words['office'] = {};
