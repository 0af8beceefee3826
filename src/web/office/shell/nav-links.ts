import {
  Columns3,
  ListOrdered,
  type LucideIcon,
  Mail,
  Package,
  ScrollText,
  Settings,
  Star,
  Sun,
  Tags,
  TicketPercent,
} from 'lucide-react';
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
  const settings = { to: `${office}/settings`, label: t('settings.nav'), icon: Settings, seldom: true };
  return [
    { to: office, label: t('office.nav.today'), icon: Sun, end: true },
    { to: `${office}/orders`, label: t('office.nav.orders'), icon: ListOrdered },
    { to: `${office}/board`, label: t('office.nav.board'), icon: Columns3 },
    { to: `${office}/catalogue`, label: t('catalogue.nav'), icon: Tags, seldom: true },
    { to: `${office}/stock`, label: t('office.nav.stock'), icon: Package },
    { to: `${office}/reviews`, label: t('reviews.office.nav'), icon: Star, seldom: true },
    { to: `${office}/offers`, label: t('offers.nav'), icon: TicketPercent, seldom: true },
    { to: `${office}/messages`, label: t('settings.messages.nav'), icon: Mail, seldom: true },
    ...(role === 'agent' ? [] : [journal, settings]),
  ];
}
