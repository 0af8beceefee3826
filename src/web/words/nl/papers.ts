import type { EverywhereWords } from '../words.ts';

export const papers: EverywhereWords['papers'] = {
  title: 'Papieren',
  invoice: 'Factuur',
  'credit-note': 'Creditnota',
  proof: 'Bewijs van verwerking',
  file: '{{name}} (pdf)',
  none: 'Je factuur komt zodra de bestelling betaald is.',
  soon: 'Je factuur wordt gemaakt.',
  check: {
    ours: 'Dit bewijs is van ons',
    oursText: '{{shop}} heeft deze bestelling goed ontvangen. Zo staat ze er nu voor.',
    order: 'Bestelling',
    state: 'Stand',
    placed: 'Geplaatst op',
    day: 'Dag',
    total: 'Totaal',
    forged: 'Dit bewijs is niet van ons',
    forgedText:
      'Geen bestelling bij ons heeft deze code: ze is veranderd, of iemand anders heeft ze gemaakt. Scan de code op het papier nog eens, of vraag het ons.',
    busy: 'Te veel codes tegelijk',
    busyText: 'Probeer het over een paar minuten opnieuw.',
    ask: 'Vraag het ons',
  },
};
