import type { EverywhereWords } from '../words.ts';

export const papers: EverywhereWords['papers'] = {
  title: 'Documents',
  invoice: 'Facture',
  'credit-note': 'Note de crédit',
  proof: 'Preuve de traitement',
  file: '{{name}} (PDF)',
  none: 'Votre facture arrive dès que la commande est payée.',
  soon: 'Votre facture est en préparation.',
  check: {
    ours: 'Cette preuve vient bien de nous',
    oursText: '{{shop}} a bien reçu cette commande. Voici où elle en est.',
    order: 'Commande',
    state: 'État',
    placed: 'Passée le',
    day: 'Jour',
    total: 'Total',
    forged: 'Cette preuve ne vient pas de nous',
    forgedText:
      'Aucune de nos commandes ne porte ce code : il a été modifié, ou quelqu’un d’autre l’a fabriqué. Scannez à nouveau le code du document, ou demandez-nous.',
    busy: 'Trop de codes à la fois',
    busyText: 'Réessayez dans quelques minutes.',
    ask: 'Nous demander',
  },
};
