import { UserRound } from 'lucide-react';
import { Link } from 'react-router';
import { useMe } from '../design/me.tsx';
import { useWords } from '../design/words.tsx';

/** To the account; who is signed in is known once the browser has asked. */
export function AccountLink() {
  const { t, language } = useWords();
  const me = useMe();
  return (
    <span className="flex items-center">
      {me?.staff && (
        <Link className="press press-bare whitespace-nowrap px-3" to={`/${language}/office`} reloadDocument>
          {t('site.office')}
        </Link>
      )}
      <Link className="press press-bare whitespace-nowrap px-3" to={`/${language}/account`}>
        <UserRound aria-hidden size={19} />
        {me?.name ? me.name.split(' ')[0] : t('site.account')}
      </Link>
    </span>
  );
}
