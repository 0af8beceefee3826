import type { Draft } from './draft.ts';

/** What each part of the form is given. */
export type PartProps = { draft: Draft; errorOf: (field: string) => string | undefined };
