import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/db';
import { actedOn } from '#platform/journal';
import { type OwnData, type Person, told } from '#platform/own-data';

/** Where somebody plans, what they said there, and who asked them in. What a team agreed on stays: as said by somebody who left. */
export const eventsOwnData: OwnData = {
  columns: [
    'workspaces.name',
    'workspaces.personal_of',
    'workspace_members.account_id',
    'workspace_invitations.email',
    'workspace_invitations.invited_by',
    'event_team.account_id',
    'event_invitations.email',
    'event_invitations.invited_by',
    'event_comments.account_id',
  ],
  async tell(reader, { accountId, email }) {
    return {
      workspaces: await told(
        reader,
        sql`select w.name, w.kind, m.role, m.joined_at from workspace_members m join workspaces w on w.id = m.workspace_id
            where m.account_id = ${accountId} order by m.joined_at`,
      ),
      events: await told(
        reader,
        sql`select e.title, e.type, e.starts_local, e.zone, t.role, t.extra, t.joined_at from event_team t join events e on e.id = t.event_id
            where t.account_id = ${accountId} order by t.joined_at`,
      ),
      comments: await told(
        reader,
        sql`select e.title as event, c.words, c.private, c.written_at, c.removed_at from event_comments c join events e on e.id = c.event_id
            where c.account_id = ${accountId} order by c.written_at`,
      ),
      invitationsToTeams: await told(
        reader,
        sql`select e.title as name, i.email, i.role, i.invited_at, i.expires_at from event_invitations i join events e on e.id = i.event_id
            where i.email = ${email}
            union all
            select w.name, i.email, i.role, i.invited_at, i.expires_at from workspace_invitations i join workspaces w on w.id = i.workspace_id
            where i.email = ${email}`,
      ),
    };
  },

  /** Workspaces that would be left to nobody, with events or people in them. They are locked: of two owners who go at once, one stays. */
  async unsettled(tx, { accountId }) {
    await tx.execute(sql`
      select w.id from workspaces w join workspace_members m on m.workspace_id = w.id
      where m.account_id = ${accountId} and m.role = 'owner' order by w.id for update of w`);
    const { rows } = await tx.execute<{ id: string; name: string }>(sql`
      select w.id, w.name from workspaces w
      where ${ownedAlone(accountId)} and (
        exists (select from events e where e.workspace_id = w.id)
        or exists (select from workspace_members o where o.workspace_id = w.id and o.account_id <> ${accountId}))
      order by w.name, w.id`);
    return rows.map(({ id, name }) => ({ code: 'workspace', name, id }));
  },

  async forget(tx, person) {
    const { accountId, email } = person;
    await tx.execute(sql`delete from workspaces w where ${ownedAlone(accountId)}`);
    // Handed over: it is nobody's own any more, and would go with the account otherwise.
    await tx.execute(sql`
      update workspaces set personal_of = null, name = case when name = ${person.name} then ${person.pseudonym}::text else name end
      where personal_of = ${accountId}`);
    await tx.execute(sql`delete from workspace_members where account_id = ${accountId}`);
    await tx.execute(sql`delete from event_team where account_id = ${accountId}`);
    await tx.execute(sql`update event_comments set account_id = null where account_id = ${accountId}`);
    await tx.execute(sql`delete from event_invitations where email = ${email}`);
    await tx.execute(sql`delete from workspace_invitations where email = ${email}`);
    await withoutInviter(tx, person);
  },
};

const ownedAlone = (accountId: string) => sql`
  exists (select from workspace_members m where m.workspace_id = w.id and m.account_id = ${accountId} and m.role = 'owner')
  and not exists (select from workspace_members o where o.workspace_id = w.id and o.account_id <> ${accountId} and o.role = 'owner')`;

async function withoutInviter(tx: Tx, { accountId, name, pseudonym }: Person): Promise<void> {
  await tx.execute(sql`
    update event_invitations set invited_by = ${pseudonym}
    where invited_by = ${name} and event_id::text in ${actedOn(accountId)}`);
  await tx.execute(sql`
    update workspace_invitations set invited_by = ${pseudonym}
    where invited_by = ${name} and workspace_id::text in ${actedOn(accountId)}`);
}
