import { afterAll, beforeAll, expect, test } from 'vitest';
import { anEventForm, aPlanning, type TestApplication, type TestPlanning, testApplication } from '#testing';

let app: TestApplication;
let planning: TestPlanning;

beforeAll(async () => {
  app = await testApplication();
  planning = aPlanning(app);
});
afterAll(() => app.close());

const tokenFor = async (email: string) => {
  await app.settled();
  const mail = app.sent.filter(({ to }) => JSON.stringify(to).includes(email)).at(-1);
  return /planner\/invite\/([\w-]{22})/.exec(mail?.text ?? '')?.[1] ?? '';
};

async function anOrganisation() {
  const owner = await planning.aPerson('Olga Owner');
  const { workspaces } = app.events;
  const opened = await workspaces.open({ form: { name: 'Feestbureau', kind: 'organisation' }, by: owner });
  if (!opened.ok) throw new Error(opened.code);
  const { id } = opened.value;
  const join = async (role: 'owner' | 'member') => {
    const person = await planning.aPerson();
    await workspaces.invite({ id, form: { email: person.email, role }, language: 'nl', by: owner });
    await app.events.team.accept({ token: await tokenFor(person.email), by: person });
    return person;
  };
  return { id, owner, join };
}

test('a member makes events in the workspace and sees those of their team; an owner leads them all', async () => {
  const { id, owner, join } = await anOrganisation();
  const [member, second] = [await join('member'), await join('owner')];
  const make = (by: typeof owner) => app.events.create({ form: anEventForm(), workspaceId: id, by });
  const [made, owners] = [await make(member), await make(owner)];
  if (!made.ok || !owners.ok) throw new Error('no event');
  expect((await app.events.event(made.value.id, second))?.role).toBe('lead');
  expect(await app.events.event(owners.value.id, member)).toBeUndefined();
  expect(await make(await planning.aPerson())).toMatchObject({ code: 'not-there' });
  expect(await app.events.workspaces.list(member)).toMatchObject([
    { name: 'Feestbureau', kind: 'organisation', role: 'member', events: 2 },
  ]);
});

test('a workspace is changed and kept by its owners, seen by its members, and not there for others', async () => {
  const { id, owner, join } = await anOrganisation();
  const [member, stranger] = [await join('member'), await planning.aPerson()];
  const { workspaces } = app.events;
  const form = { name: 'Feestbureau Gent', kind: 'organisation' as const };
  expect(await workspaces.change({ id, form, by: owner })).toMatchObject({ ok: true });
  expect(await workspaces.change({ id, form, by: member })).toMatchObject({ code: 'not-allowed' });
  expect(await workspaces.change({ id, form, by: stranger })).toMatchObject({ code: 'not-there' });
  expect(await workspaces.change({ id, form: { ...form, name: ' ' }, by: owner })).toMatchObject({
    code: 'invalid',
  });
  const seen = await workspaces.view({ id, by: member });
  expect(seen).toMatchObject({ name: 'Feestbureau Gent', invited: [] });
  expect(seen?.members).toHaveLength(2);
  expect(await workspaces.view({ id, by: stranger })).toBeUndefined();
  expect(await workspaces.view({ id: 'x', by: owner })).toBeUndefined();
});

test('somebody is sent out or goes, an invitation is taken back, and the last owner stays', async () => {
  const { id, owner, join } = await anOrganisation();
  const member = await join('member');
  const { workspaces } = app.events;
  const remove = (accountId: string, by: typeof owner) => workspaces.remove({ id, accountId, by });
  expect(await remove(owner.accountId, member)).toMatchObject({ code: 'not-allowed' });
  expect(await remove(owner.accountId, owner)).toMatchObject({ code: 'last-owner' });
  expect(await remove(member.accountId, owner)).toMatchObject({ ok: true });
  expect(await workspaces.view({ id, by: member })).toBeUndefined();
  await workspaces.invite({
    id,
    form: { email: 'late@convive.test', role: 'member' },
    language: 'fr',
    by: owner,
  });
  const [invited] = (await workspaces.view({ id, by: owner }))?.invited ?? [];
  expect(invited).toMatchObject({ email: 'late@convive.test', role: 'member' });
  expect(app.sent.at(-1)?.subject).toContain('Feestbureau');
  const invitationId = invited?.id ?? '';
  expect(await workspaces.withdraw({ id, invitationId, by: owner })).toMatchObject({ ok: true });
  expect(await workspaces.withdraw({ id, invitationId, by: owner })).toMatchObject({ code: 'not-there' });
});
