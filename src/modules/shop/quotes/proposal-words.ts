import type { Language } from '#platform/i18n';

const en = {
  title: 'Quote',
  version: 'Version',
  day: 'Celebration',
  guests: 'Guests',
  validUntil: 'Valid until',
  forWhom: 'For',
  pickUp: 'Pick-up at the shop',
  notHeld:
    'A quote holds nothing: stock and time are kept for you when you accept, if they are still free then.',
  accept: 'Compare, ask and accept at {url}',
};

/** What a proposal on paper says beside the words of all papers. */
export const proposalWords: Record<Language, typeof en> = {
  en,
  nl: {
    title: 'Offerte',
    version: 'Versie',
    day: 'Feest',
    guests: 'Gasten',
    validUntil: 'Geldig tot en met',
    forWhom: 'Voor',
    pickUp: 'Ophalen in de winkel',
    notHeld:
      'Een offerte houdt niets vast: voorraad en tijd leggen we voor je vast als je aanvaardt, als ze dan nog vrij zijn.',
    accept: 'Vergelijk, vraag en aanvaard op {url}',
  },
  fr: {
    title: 'Devis',
    version: 'Version',
    day: 'Fête',
    guests: 'Invités',
    validUntil: 'Valable jusqu’au',
    forWhom: 'Pour',
    pickUp: 'Retrait à la boutique',
    notHeld:
      'Un devis ne réserve rien : le stock et la date vous sont réservés quand vous acceptez, s’ils sont encore libres à ce moment.',
    accept: 'Comparez, posez vos questions et acceptez sur {url}',
  },
};
