import { LogOut, Store } from 'lucide-react';
import { Form } from 'react-router';
import { useWords } from '../words.tsx';

const dress = 'flex min-h-10 w-full items-center gap-3 rounded-field px-3 text-[0.9375rem] hover:bg-base-200';

export function ViewShop() {
  const { t, language } = useWords();
  return (
    <a href={`/${language}`} className={dress}>
      <Store aria-hidden size={18} />
      {t('office.viewShop')}
    </a>
  );
}

export function SignOut() {
  const { t, language } = useWords();
  return (
    <Form method="post" action={`/${language}/sign-out`} reloadDocument>
      <button type="submit" className={dress}>
        <LogOut aria-hidden size={18} />
        {t('office.signOut')}
      </button>
    </Form>
  );
}
