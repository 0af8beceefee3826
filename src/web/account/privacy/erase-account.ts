import { type ActionFunctionArgs, data, redirectDocument } from 'react-router';
import { newLinkToken } from '#platform/ids';
import { personal, signedIn } from '../../entry/signed-in.ts';
import { withCookies } from '../enter/with-cookies.ts';
import { type Problem, textOf } from '../problems.ts';

export type EraseAnswer = { problems: Problem[]; sure: boolean };

/** Ends the account for good; whoever sits here next is a visitor. */
export async function eraseAccount(args: ActionFunctionArgs) {
  const { app, by, language, address, cartCookie, chatCookie } = await signedIn(args);
  const form = await args.request.formData();
  const [password, sure] = [textOf(form, 'password'), form.get('sure') === 'on'];
  const refused = (problems: Problem[], status = 422) =>
    data<EraseAnswer>({ problems, sure }, { status, headers: personal });

  const missing: Problem[] = [
    ...(password ? [] : [{ field: 'password', say: 'account.missing.current' } as const]),
    ...(sure ? [] : [{ field: 'sure', say: 'ownData.sureMissing' } as const]),
  ];
  if (missing.length > 0) return refused(missing);
  const erased = await app.ownData.erase(by, password);
  if (erased.ok) {
    const { setCookies } = await app.identity.signOut(args.request.headers, address);
    return redirectDocument(`/${language}/sign-in?said=erased`, {
      status: 303,
      headers: withCookies([...setCookies, cartCookie(newLinkToken()), chatCookie('')]),
    });
  }
  switch (erased.code) {
    case 'wrong-credentials':
      return refused([{ field: 'password', say: 'account.refused.wrong-password' }]);
    case 'unsettled':
      return refused([{ field: '', say: 'ownData.settleFirst' }], 409);
    case 'too-many-attempts':
      return refused([{ field: '', say: 'account.refused.too-many-attempts' }], 429);
    default:
      return refused([{ field: '', say: 'account.refused.not-allowed' }]);
  }
}
