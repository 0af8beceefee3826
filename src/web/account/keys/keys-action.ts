import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { NewApiKeyRequest } from '#modules/people/identity/contract';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { textOf } from '../problems.ts';

export const keyProblems = ['name', 'scopes', 'scope-not-yours', 'too-many-keys'] as const;
export type KeyProblem = (typeof keyProblems)[number];

/** A new key, this once; or what is wrong with the form, and what was typed. */
export type KeysAnswer =
  | { made: { name: string; key: string } }
  | { problems: KeyProblem[]; values: { name: string; scopes: string[]; expires: string } };

/** Makes a key, or withdraws one. */
export async function changeKeys(args: ActionFunctionArgs) {
  const { app, by, language } = await signedIn(args);
  const form = await args.request.formData();
  if (form.get('intent') === 'withdraw') {
    // One that is gone already is as it should be.
    await app.identity.revokeApiKey(by, textOf(form, 'id'));
    return redirect(`/${language}/account/keys?done=withdrawn`, { status: 303, headers: personal });
  }
  const values = {
    name: textOf(form, 'name'),
    scopes: form.getAll('scopes').map(String),
    expires: textOf(form, 'expires'),
  };
  const refused = (problems: KeyProblem[]) =>
    data<KeysAnswer>({ problems, values }, { status: 422, headers: personal });
  const days = Number(values.expires);
  const wish = NewApiKeyRequest.safeParse({
    name: values.name,
    scopes: values.scopes,
    ...(days > 0 && { expiresInDays: days }),
  });
  if (!wish.success) {
    const wrong = new Set(wish.error.issues.map(({ path }) => (path[0] === 'name' ? 'name' : 'scopes')));
    return refused([...wrong]);
  }
  const made = await app.identity.createApiKey(by, wish.data);
  if (!made.ok) return refused(made.code === 'not-allowed' ? ['scope-not-yours'] : [made.code]);
  return data<KeysAnswer>(
    { made: { name: made.value.name, key: made.value.key } },
    { status: 201, headers: personal },
  );
}
