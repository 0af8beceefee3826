import { z } from 'zod';
import { defineSignal } from '#platform/signals';

const Account = z.object({ accountId: z.uuid() });

/** The address of the account is proven to be its owner's: at first, and after each change. */
export const accountVerified = defineSignal('identity.account-verified', Account);
/** Role, or being disabled or enabled: what the account may do has changed. */
export const accountRightsChanged = defineSignal('identity.account-rights-changed', Account);
