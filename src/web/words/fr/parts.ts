import type { Words } from '../words.ts';

export const parts: Words['parts'] = {
  split: {
    open: 'Recevoir une partie autrement',
    delivery: 'Que venez-vous chercher vous-même ?',
    'pick-up': 'Que devons-nous livrer ?',
    hint: 'Tout le reste suit votre choix ci-dessus.',
    comes_one: '{{names}} vient chez vous : dites-nous où.',
    comes_other: '{{names}} viennent chez vous : dites-nous où.',
  },
  way: { delivery: 'livré', 'pick-up': 'à retirer', 'on-site': 'vient chez vous' },
  fee: { delivery: 'Livraison', 'pick-up': 'Retrait', 'on-site': 'Déplacement' },
  about: {
    delivery: 'Pour la livraison :',
    'pick-up': 'Pour le retrait :',
    'on-site': 'Pour ce qui vient chez vous :',
  },
  /** When a service begins. */
  starts: {
    wish: 'À quelle heure commencer : {{name}}',
    hint: 'Si cette heure n’est pas possible, nous en convenons avec vous.',
  },
  took: 'A eu lieu',
  title: '{{way}}, {{day}}',
  office: {
    title: 'Partie {{nth}} sur {{count}}',
    steps: 'Étapes de cette partie : {{way}}',
    whole: 'Ces étapes concernent toute la commande.',
    of: 'Partie : {{way}}',
  },
};
