import type { Words } from '../words.ts';

export const transfer: Words['transfer'] = {
  title: 'Votre virement',
  lead: 'Tout vous est réservé jusqu’au',
  dueLead: 'À payer pour le',
  deposit: 'Payer maintenant un acompte de {{now}}, et le solde de {{rest}} pour le',
  depositHint:
    'Nous vous le rappellerons à temps. Le solde peut être payé plus tôt, comme vous le souhaitez.',
  dues: {
    title: 'Paiements',
    deposit: 'Acompte',
    rest: 'Solde',
    'at-pick-up': 'Au retrait',
    invoice: 'Sur facture',
    share: 'Part',
    difference: 'Différence',
    paid: 'payé',
    due: 'à payer pour le',
    overdue: 'était à payer pour le',
    pay: 'Payer {{amount}}',
  },
  to: 'À',
  account: 'Compte',
  amount: 'Montant',
  reference: 'Communication',
  exactly: 'Recopiez exactement ceci : c’est ainsi que nous savons que l’argent vient de vous.',
  code: 'Scannez ce code avec l’application de votre banque : tout est déjà rempli.',
  codeName: 'Code du virement pour les applications bancaires',
  copy: 'Copier',
  copied: 'Copié',
  part: 'Une partie est arrivée. Le reste est encore attendu.',
  other: 'Payer autrement',
};
