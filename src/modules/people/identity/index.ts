export type { AccountFacts, StaffMember } from './account-facts.ts';
export type { Notify } from './context.ts';
export { identityRoutes } from './identity.routes.ts';
export { createIdentity, type Identity } from './module.ts';
export { identityOwnData } from './own-data-store.ts';
export { profilePictures } from './profile-store.ts';
export type { SignedIn } from './sign-in.ts';
