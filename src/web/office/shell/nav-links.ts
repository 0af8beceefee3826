import {
  Bell,
  Columns3,
  FileDown,
  FileStack,
  FileText,
  ListOrdered,
  Mail,
  MessageCircle,
  Package,
  ScrollText,
  Settings,
  Star,
  Sun,
  Tags,
  TicketPercent,
  Wallet,
} from 'lucide-react';
import { useWords } from '../../design/words.tsx';
import type { WorkplaceLink } from '../../design/workplace/workplace-links.ts';
import { useOffice } from './use-office.ts';

/** The rooms of the office that exist for this person. */
export function useNavLinks(): WorkplaceLink[] {
  const { t, language } = useWords();
  const { me, unread, waiting } = useOffice();
  const office = `/${language}/office`;
  const files = { to: `${office}/downloads`, label: t('downloads.nav'), icon: FileDown, seldom: true };
  const journal = { to: `${office}/journal`, label: t('office.nav.journal'), icon: ScrollText, seldom: true };
  const settings = { to: `${office}/settings`, label: t('settings.nav'), icon: Settings, seldom: true };
  return [
    { to: office, label: t('office.nav.today'), icon: Sun, end: true },
    { to: `${office}/orders`, label: t('office.nav.orders'), icon: ListOrdered },
    { to: `${office}/board`, label: t('office.nav.board'), icon: Columns3 },
    { to: `${office}/quotes`, label: t('officeQuotes.nav'), icon: FileText, seldom: true },
    { to: `${office}/catalogue`, label: t('catalogue.nav'), icon: Tags, seldom: true },
    { to: `${office}/payments`, label: t('payments.title'), icon: Wallet, seldom: true },
    { to: `${office}/stock`, label: t('office.nav.stock'), icon: Package },
    { to: `${office}/reviews`, label: t('reviews.office.nav'), icon: Star, seldom: true },
    { to: `${office}/offers`, label: t('offers.nav'), icon: TicketPercent, seldom: true },
    { to: `${office}/papers`, label: t('officePapers.nav'), icon: FileStack, seldom: true },
    { to: `${office}/chat`, label: t('desk.nav'), icon: MessageCircle, count: waiting, seldom: true },
    { to: `${office}/messages`, label: t('settings.messages.nav'), icon: Mail, seldom: true },
    ...(me.role === 'agent' ? [] : [files, journal, settings]),
    {
      to: `${office}/notifications`,
      label: t('office.nav.news'),
      icon: Bell,
      count: unread,
      thumbOnly: true,
    },
  ];
}
