import type { Words } from '../words.ts';

export const order: Words['order'] = {
  title: 'Commande {{number}}',
  standing: {
    paid: {
      title: 'Merci, {{name}}. Tout est prêt pour la fête !',
      text: 'Votre commande est payée et les artisans sont prévenus. La confirmation est en route vers {{email}}.',
    },
    'part-paid': {
      title: 'Merci, {{name}}. Votre acompte est arrivé !',
      text: 'Les artisans sont au courant de votre commande. Ce qui reste à payer se trouve ci-dessous ; la confirmation est en route vers {{email}}.',
    },
    dearer: {
      title: 'Votre commande a changé, {{name}}.',
      text: 'Nous l’avons modifiée comme convenu et elle coûte un peu plus. Ce qui reste à payer se trouve ci-dessous ; ensuite, tout est prêt.',
    },
    agreed: {
      title: 'Merci, {{name}}. Tout est prêt !',
      text: 'Votre commande est chez les artisans et vous payez plus tard : vous voyez quand ci-dessous. La confirmation est en route vers {{email}}.',
    },
    waiting: {
      title: 'Nous attendons votre banque',
      text: 'Cela prend en général quelques secondes. Vous pouvez laisser cette page ouverte ou la fermer : nous écrivons à {{email}} dès que nous le savons.',
    },
    'try-again': {
      title: 'Le paiement n’a pas abouti',
      text: 'Rien n’a été débité. Tout vous est encore réservé : réessayez, ou choisissez un autre moyen de paiement.',
    },
    'to-pay': {
      title: 'Presque fini, {{name}}',
      text: 'Votre commande est notée et tout vous est réservé. Il ne manque que le paiement.',
    },
    'to-transfer': {
      title: 'C’est presque fait, {{name}}',
      text: 'Votre commande est enregistrée et tout vous est réservé. Il ne manque que votre virement ; nous écrivons à {{email}} dès qu’il est arrivé.',
    },
    shared: {
      title: 'On y est presque, {{name}}',
      text: 'Votre commande est enregistrée et tout vous est réservé. Elle est certaine dès que chacun a payé sa part : vous voyez ci-dessous qui l’a fait.',
    },
    'shares-missing': {
      title: 'Tout le monde n’a pas payé à temps',
      text: 'Ceux qui avaient payé sont intégralement remboursés, et ce que nous vous gardions est de nouveau libre. D’un seul geste, tout revient dans votre panier.',
    },
    'out-of-time': {
      title: 'Le délai de paiement est passé',
      text: 'Rien n’a été débité, et ce que nous gardions pour vous est de nouveau libre. Un clic suffit pour tout remettre au panier.',
    },
    cancelled: {
      title: 'Cette commande a été annulée',
      text: 'Rien ne sera livré. Des questions ? Nous vous aidons volontiers.',
    },
    rejected: {
      title: 'Désolés : nous ne pouvons pas préparer cette commande',
      text: 'La raison : {{reason}}. Tout ce que vous avez payé vous est rendu.',
    },
    refunded: {
      title: 'Votre argent est en route vers vous',
      text: 'Il peut mettre quelques jours ouvrables à arriver.',
    },
  },
  refunded: 'Remboursé :',
  own: {
    title: 'Votre commande',
    again: 'Commander à nouveau',
    againHint:
      'Tout ce que nous faisons encore est mis au panier, avec vos textes et vos photos. À vous de choisir le jour.',
    added_zero: 'Plus rien de cette commande n’est disponible.',
    added_one: '{{count}} ligne est dans votre panier. Ceci a changé :',
    added_other: '{{count}} lignes sont dans votre panier. Ceci a changé :',
    change: {
      gone: 'n’est plus disponible',
      'no-text': 'sans son texte, qui n’est plus proposé',
      'no-picture': 'sans sa photo, qui n’existe plus',
      'basket-full': 'votre panier est plein',
      price: 'coûte maintenant {{is}} au lieu de {{was}}',
    },
    toBasket: 'Voir le panier',
    cancel: 'Annuler cette commande',
    back: 'Vous récupérez {{back}} sur {{paid}}.',
    notPaid: 'Vous n’avez pas encore payé : cela ne coûte rien.',
    freeUntil: 'L’annulation est gratuite jusqu’au {{day}} inclus.',
    keeps:
      'Nous gardons {{kept}} pour ce qui est déjà organisé. Vous pouvez annuler jusqu’au {{day}} inclus, tant que les artisans n’ont pas commencé.',
    forGood: 'Ce que nous gardions pour vous redevient libre pour d’autres. C’est définitif.',
    cancelNow: 'Annuler la commande',
    refused: {
      'changed-meanwhile':
        'Quelque chose a changé entre-temps : rien n’a été annulé. Vous voyez ci-dessous ce que vous récupéreriez maintenant.',
      'step-not-possible': 'Cette commande ne peut plus être annulée. Appelez-nous ou écrivez-nous.',
    },
  },
  onItsWayBack: 'En route vers vous :',
  lookAgain: 'Vérifier à nouveau',
  payNow: 'Payer {{total}} maintenant',
  keptUntil: 'Tout vous est réservé jusqu’au',
  backToBasket: 'Tout remettre dans mon panier',
  backAgreed: 'Dans le panier, tout est au prix actuel du catalogue, et non au prix convenu avec vous.',
  starts: 'Commence à {{time}}',
  refusedAction: {
    'not-payable': 'Cette commande ne peut plus être payée. Voyez ci-dessous où elle en est.',
    'provider-away':
      'Le prestataire de paiement ne répond pas. Rien n’a été payé ; réessayez dans un instant.',
    'no-such-method': 'Ce moyen de paiement n’est pas disponible en ce moment. Choisissez-en un autre.',
  },
  progress: 'Où en est la commande',
  done: 'fait',
  stage: {
    placed: 'Commandé',
    approved: 'Confirmé',
    'in-preparation': 'En préparation',
    ready: 'Prêt',
    'on-its-way': 'En route',
    done: 'Livré',
    collected: 'Retiré',
  },
  lines: 'Ce que vous avez commandé',
  timeline: 'Ce qui s’est passé',
  happened: {
    placed: 'Vous avez passé commande',
    paid: 'Votre paiement est arrivé',
    'share-paid': 'Une part du coût est payée',
    changed: 'Nous avons modifié votre commande, comme convenu',
    trusted: 'Confirmée, à payer plus tard',
    'transfer-asked': 'Nous vous avons dit où faire le virement',
    'nothing-to-pay': 'Il ne restait rien à payer',
    approved: 'Nous avons confirmé votre commande',
    rejected: 'Nous avons dû refuser votre commande',
    'in-preparation': 'Les artisans sont à l’œuvre',
    ready: 'Votre commande est prête',
    shipped: 'Votre commande est partie',
    'out-for-delivery': 'Votre commande est en route',
    delivered: 'Livré. Régalez-vous !',
    collected: 'Retiré. Régalez-vous !',
    returned: 'Vos locations sont revenues',
    cancelled: 'La commande a été annulée',
    refunded: 'Somme remboursée',
    'paid-late': 'Un paiement tardif est arrivé ; il vous est rendu',
    'second-payment': 'Un second paiement est arrivé ; il vous est rendu',
  },
  details: 'Le jour J',
  occasion: 'Occasion',
  contact: 'Contact',
  tracking: 'Colis',
  method: { delivery: 'Livraison', 'pick-up': 'Retrait', 'on-site': 'Chez vous' },
  questions: 'Des questions ?',
  questionsText: 'Appelez ou écrivez-nous en mentionnant {{number}}.',
};
