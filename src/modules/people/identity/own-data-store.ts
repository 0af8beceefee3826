import { eq, sql } from 'drizzle-orm';
import { actsOf, forgetInJournal } from '#platform/journal';
import { type OwnData, told } from '#platform/own-data';
import { lockAdmins } from './accounts-store.ts';
import { accounts, verifications } from './identity.rows.ts';

/** The account itself: what hangs on it (sessions, password, keys, profile, addresses) goes when it goes. */
export const identityOwnData: OwnData = {
  columns: [
    'accounts.name',
    'accounts.email',
    'accounts.email_verified',
    'accounts.image',
    'sessions.account_id',
    'sessions.ip_address',
    'sessions.user_agent',
    'credentials.account_id',
    'credentials.provider_account_id',
    'account_links.account_id',
    'account_links.email',
    'verifications.identifier',
    'verifications.value',
    'api_keys.account_id',
    'api_keys.name',
    'account_profiles.account_id',
    'account_profiles.first_name',
    'account_profiles.last_name',
    'account_profiles.phone',
    'account_profiles.organisation',
    'account_profiles.picture',
    'saved_addresses.account_id',
    'saved_addresses.label',
    'saved_addresses.street',
    'saved_addresses.postcode',
    'saved_addresses.town',
    'saved_addresses.country',
    'journal.actor_id',
    'journal.actor_name',
    'journal.from_address',
    'journal.before',
    'journal.after',
  ],
  async tell(reader, { accountId }) {
    const [[account], [profile], addresses, sessions, keys, signsInBy, activity] = await Promise.all([
      told(
        reader,
        sql`select id, name, email, email_verified, role, language, created_at from accounts where id = ${accountId}`,
      ),
      told(
        reader,
        sql`select first_name, last_name, phone, organisation, picture from account_profiles where account_id = ${accountId}`,
      ),
      told(
        reader,
        sql`select label, street, postcode, town, country, is_default, created_at, removed_at
            from saved_addresses where account_id = ${accountId} order by created_at`,
      ),
      told(
        reader,
        sql`select ip_address, user_agent, created_at, updated_at as last_seen_at, expires_at
            from sessions where account_id = ${accountId} order by created_at`,
      ),
      told(
        reader,
        sql`select name, hint, scopes, created_at, expires_at, last_used_at from api_keys
            where account_id = ${accountId} order by created_at`,
      ),
      told(reader, sql`select provider_id, created_at from credentials where account_id = ${accountId}`),
      actsOf(reader, accountId),
    ]);
    return {
      account,
      profile: profile ?? null,
      savedAddresses: addresses,
      sessions,
      apiKeys: keys,
      signsInBy,
      activity,
    };
  },
  async unsettled(tx, { accountId, name }) {
    const admins = await lockAdmins(tx);
    return admins.length === 1 && admins[0] === accountId
      ? [{ code: 'last-admin', name, id: accountId }]
      : [];
  },
  async forget(tx, person) {
    await forgetInJournal(tx, person);
    await tx.delete(verifications).where(eq(verifications.identifier, person.email));
    await tx.delete(accounts).where(eq(accounts.id, person.accountId));
  },
};
