/** What somebody settles before their account can go: an order under way, a workspace that would be left to nobody. */
export type ToSettle = { code: 'order' | 'workspace' | 'last-admin'; name: string; id: string };

export type EraseRefusal = 'not-allowed' | 'wrong-credentials' | 'too-many-attempts' | 'unsettled';

/** All of a person's data, module by module, in the manner of JSON. */
export type OwnDataFile = { madeAt: string; [kind: string]: unknown };
