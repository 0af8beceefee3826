import type { SavedAddress } from '#modules/people/identity/contract';
import type { OwnEvent } from '#modules/planner/events';
import type { Actor } from '#platform/policy';
import type { App } from '../../entry/app.ts';

type Values = Record<string, string>;
const parts = ['street', 'postcode', 'town'] as const;

/** What a person has kept: their addresses (null for visitors), their coming events, and what their profile fills in by itself. */
export async function ownThings(
  app: App,
  by: Actor,
): Promise<{ addresses: SavedAddress[] | null; events: OwnEvent[]; values: Values }> {
  const [addresses, profile, events] = await Promise.all([
    app.identity.savedAddressesOf(by),
    app.identity.profileOf(by),
    by.kind === 'account' ? app.events.ownEvents(by.accountId) : [],
  ]);
  if (!profile) return { addresses: null, events, values: {} };
  const [first] = addresses;
  return {
    addresses,
    events,
    values: {
      name: `${profile.firstName} ${profile.lastName}`.trim(),
      email: profile.email,
      phone: profile.phone,
      ...(first && filledWith(first)),
    },
  };
}

/** The form with the address that was picked; any other choice leaves it as it is. */
export function withPicked(values: Values, addresses: SavedAddress[] | null): Values {
  const picked = addresses?.find(({ id }) => id === values.savedAddress);
  return picked ? { ...values, ...filledWith(picked) } : values;
}

const filledWith = (address: SavedAddress): Values => ({
  ...Object.fromEntries(parts.map((part) => [part, address[part]])),
  savedAddress: address.id,
});
