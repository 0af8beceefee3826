import { Mail, MapPin, Phone } from 'lucide-react';
import { Breadcrumbs } from '../../design/breadcrumbs.tsx';
import { useFacts } from '../../design/facts.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useWords } from '../../design/words.tsx';
import { useShopAddress } from '../occasion/use-occasion.ts';
import { Business } from './business.tsx';
import { ContactForm } from './contact-form.tsx';
import { sendMessage } from './send-message.ts';

export const action = sendMessage;

/** How the business is reached: by telephone, by mail, at its door, and by a form that reaches people. */
export default function Contact() {
  const { t } = useWords();
  const { shop } = useFacts();
  const to = useShopAddress();
  const { street, postcode, town } = shop.address;
  const ways = [
    {
      icon: Phone,
      title: t('help.contact.call'),
      text: shop.phone,
      href: `tel:${shop.phone.replace(/[^+\d]/g, '')}`,
    },
    { icon: Mail, title: t('help.contact.write'), text: shop.email, href: `mailto:${shop.email}` },
    {
      icon: MapPin,
      title: t('help.contact.visit'),
      text: `${street}, ${postcode} ${town}`,
      href: `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${street}, ${postcode} ${town}`)}`,
    },
  ];
  const known = ways.filter(({ text }) => text.replace(/[,\s]/g, '') !== '');
  return (
    <div className="page pt-5 pb-20 sm:pt-7">
      <PageHead title={t('help.contact.title')} description={t('help.contact.lead')} />
      <Breadcrumbs crumbs={[{ label: t('site.home'), to: to('/') }, { label: t('help.contact.title') }]} />
      <h1 className="mt-3 text-4xl sm:text-5xl">{t('help.contact.title')}</h1>
      <p className="mt-4 max-w-prose text-lg text-quiet">{t('help.contact.lead')}</p>
      <ul className="mt-9 grid gap-4 sm:gap-6 md:grid-cols-3">
        {known.map(({ icon: Icon, title, text, href }) => (
          <li key={title}>
            <a
              href={href}
              rel="noopener"
              className="panel lift group block h-full p-6 hover:-translate-y-0.5 hover:shadow-soft sm:p-7"
            >
              <Icon aria-hidden size={26} className="text-primary" />
              <span className="display mt-4 block text-xl">{title}</span>
              <span className="mt-1 block break-words group-hover:underline group-hover:underline-offset-4">
                {text}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-prose text-quiet">{t('help.contact.order')}</p>
      <ContactForm />
      <Business />
    </div>
  );
}
