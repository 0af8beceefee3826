import type { en } from '../en/index.ts';

export const editOrder: typeof en.editOrder = {
  open: 'Modifier la commande',
  title: 'Modifier la commande {{number}}',
  lead: 'Tant que rien n’est en préparation. Rien ne se passe avant que vous ayez vu l’effet et confirmé.',
  back: 'Retour à la commande',
  what: 'Ce qui est commandé',
  agreed: 'au prix convenu',
  piecesOf: 'Nombre de {{name}}',
  nought: 'Avec 0, la ligne disparaît.',
  textOf: 'Texte sur {{name}}',
  added: 'Nouveau, au prix d’aujourd’hui',
  drop: 'Retirer : {{name}}',
  where: 'Quand et où',
  severalParts:
    'Cette commande part en plusieurs fois. Jours et lieux restent, et rien ne s’ajoute : seuls les nombres et les textes changent.',
  show: 'Voir ce qui change',
  preview: 'Ce qui change',
  goes: 'disparaît',
  comes: 'nouveau',
  words: 'Texte : « {{text}} »',
  noWords: 'Plus de texte',
  day: 'Nouveau jour',
  slot: 'Nouvelle heure',
  address: 'Nouvelle adresse',
  contact: 'Nouveau contact',
  oldTotal: 'Total jusqu’ici',
  newTotal: 'Nouveau total',
  discount: 'Remise',
  here: 'Payé et présent',
  follows: 'Ce qui s’ensuit',
  more: '{{amount}} de plus à payer, pour le {{day}}. Le client reçoit un lien.',
  due: '{{kind}}, à payer pour le {{day}} : {{was}} devient {{is}}.',
  dueGoes: '{{kind}}, à payer pour le {{day}} : {{was}} n’est plus dû.',
  pays: 'Le client paie encore {{amount}} avec le lien.',
  goesBack: '{{amount}} sont remboursés par le même moyen de paiement.',
  proposed:
    '{{amount}} seront remboursés par le même moyen de paiement, dès qu’un responsable l’aura confirmé.',
  same: 'Rien ne change pour l’argent.',
  tells: 'Le client reçoit un mail qui dit tout cela.',
  confirm: 'Modifier la commande',
  changedMoney: 'Quelque chose a changé entre-temps. Voyez ce qui s’ensuit à présent, puis confirmez.',
  changedOrder:
    'Quelqu’un a modifié cette commande entre-temps. Ce que vous avez écrit est toujours là : vérifiez, puis affichez à nouveau ce qui change.',
  problem: {
    'not-editable':
      'Cette commande est en préparation, partie ou terminée : elle ne peut plus être modifiée.',
    'charged-back': 'La banque du payeur a repris de l’argent de cette commande. Réglez cela d’abord.',
    'payment-under-way':
      'Le client a une page de paiement ouverte. Attendez qu’elle soit payée ou expirée ; textes, contact et lieu peuvent déjà changer.',
    'more-received':
      'Plus d’argent a été noté pour cette commande qu’elle ne coûterait. Corrigez cela d’abord.',
    'shares-open':
      'Plusieurs personnes paient cette commande ensemble. Modifiez-la quand toutes auront payé.',
    'several-parts':
      'Les parties de cette commande restent telles quelles : ne changez que les nombres et les textes.',
    'no-lines': 'Il ne resterait rien. Annulez plutôt la commande.',
    'no-such-line': 'Une ligne n’existe plus. Vérifiez la commande.',
    'bad-text': 'Ce texte est trop long pour son support, ou celui-ci n’en prend pas.',
    'nothing-changed': 'Rien n’est encore différent.',
  },
};
