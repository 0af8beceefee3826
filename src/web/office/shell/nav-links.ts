import { Columns3, ListOrdered, type LucideIcon, Package, ScrollText, Sun } from 'lucide-react';
import { useWords } from '../../design/words.tsx';
import { useOffice } from './use-office.ts';

/** `seldom`: on a phone it stands in the menu at the top, not under the thumb. */
type NavLinkItem = { to: string; label: string; icon: LucideIcon; end?: boolean; seldom?: boolean };

/** The rooms of the office that exist for this person. */
export function useNavLinks(): NavLinkItem[] {
  const { t, language } = useWords();
  const { role } = useOffice().me;
  const office = `/${language}/office`;
  const journal = { to: `${office}/journal`, label: t('office.nav.journal'), icon: ScrollText, seldom: true };
  return [
    { to: office, label: t('office.nav.today'), icon: Sun, end: true },
    { to: `${office}/orders`, label: t('office.nav.orders'), icon: ListOrdered },
    { to: `${office}/board`, label: t('office.nav.board'), icon: Columns3 },
    { to: `${office}/stock`, label: t('office.nav.stock'), icon: Package },
    ...(role === 'agent' ? [] : [journal]),
  ];
}
