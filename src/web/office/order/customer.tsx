import { Mail, Phone } from 'lucide-react';
import type { OrderView } from '#modules/shop/orders/contract';
import { isLanguage } from '#platform/i18n';
import { useWords } from '../../design/words.tsx';
import { Fact, Part } from './part.tsx';

/** Who ordered, one press away from a call or a mail. */
export function Customer({ order: { contact, language, number, note } }: { order: OrderView }) {
  const { t } = useWords();
  return (
    <Part title={t('office.order.customer')}>
      <p className="font-semibold">{contact.name}</p>
      {/* Whoever was forgotten has neither. */}
      {contact.email && (
        <ul className="mt-1 mb-4 grid justify-items-start">
          <li>
            <a
              className="link inline-flex min-h-10 items-center gap-2.5"
              href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}
            >
              <Phone aria-hidden size={17} className="flex-none text-quiet" />
              {contact.phone}
            </a>
          </li>
          <li className="max-w-full">
            <a
              className="link inline-flex min-h-10 max-w-full items-center gap-2.5"
              href={`mailto:${contact.email}?subject=${encodeURIComponent(number)}`}
            >
              <Mail aria-hidden size={17} className="flex-none text-quiet" />
              <span className="min-w-0 break-words [overflow-wrap:anywhere]">{contact.email}</span>
            </a>
          </li>
        </ul>
      )}
      <dl className="grid gap-3">
        {isLanguage(language) && (
          <Fact label={t('office.order.language')}>{t(`office.order.languages.${language}`)}</Fact>
        )}
        {note && <Fact label={t('office.order.note')}>{note}</Fact>}
      </dl>
    </Part>
  );
}
