import type { Words } from '../words.ts';

export const help: Words['help'] = {
  about: {
    title: '{{name}}, qui sommes-nous ?',
    lead: '{{name}} réunit les artisans de {{town}} et des environs à une même table : une fête devient une conversation au lieu de quinze.',
    makers: 'Les artisans',
    makersText:
      'Boulangers, cuisiniers, fleuristes, musiciens et artisans que nous connaissons par leur nom. Ils fixent leurs prix ; nous les montrons tels quels, TVA comprise.',
    day: 'Votre date décide',
    dayText:
      'Vous donnez une seule fois la date et le nombre d’invités. Ensuite, vous ne voyez que ce qui est vraiment possible, dans la quantité qui convient à votre fête.',
    promise: 'Ce sur quoi vous pouvez compter',
    promiseText:
      'Pas de prix qui change à la fin, pas de réservation déjà prise. Vous suivez chaque commande en direct, et quelqu’un répond quand vous appelez.',
  },
  terms: {
    title: 'Conditions de vente',
    lead: 'Ce que {{name}} et vous pouvez attendre l’un de l’autre, en mots simples.',
    order: 'Votre commande',
    orderText:
      'Votre commande engage dès qu’elle est payée. Pendant le paiement, tout vous est réservé. Si nous ne pouvons finalement pas la préparer, nous vous disons pourquoi et remboursons tout.',
    price: 'Prix et paiement',
    priceText:
      'Tous les prix comprennent la TVA. Les frais de livraison s’affichent avant le paiement. Vous payez sur la page sécurisée de notre prestataire ; nous ne voyons jamais votre numéro de carte.',
    delivery: 'Livraison et retrait',
    deliveryText:
      'Nous livrons le jour et dans les heures choisis, aux codes postaux que nous desservons. Veillez à ce que quelqu’un puisse réceptionner la commande. Le retrait est possible à notre adresse.',
    withdraw: 'Changer d’avis',
    withdrawText:
      'Vous pouvez renvoyer un bien dans les 14 jours suivant sa réception. Selon la loi, cela ne vaut pas pour les denrées périssables, pour ce qui est fait ou imprimé selon vos souhaits, ni pour les services à date convenue, comme un traiteur ou un musicien.',
    wrong: 'Si quelque chose ne va pas',
    wrongText:
      'Dites-le-nous au plus vite : {{reach}}. Nous réparons, remplaçons ou remboursons. La garantie légale de deux ans s’applique aux biens.',
    law: 'Droit',
    lawText:
      'Le droit belge s’applique, avec la protection que votre pays vous accorde comme consommateur. À défaut d’accord, le Service de médiation pour le consommateur (mediationconsommateur.be) peut aider gratuitement.',
  },
  privacy: {
    title: 'Vie privée',
    lead: 'Nous demandons ce qu’il faut pour une commande, et rien d’autre.',
    what: 'Ce que nous gardons',
    whatText:
      'Votre nom, e-mail, téléphone, adresse de livraison et ce que vous avez commandé : sans cela, pas de livraison. Les textes et photos placés sur un produit ne servent qu’à ce produit.',
    who: 'Qui le voit',
    whoText:
      'Les personnes qui préparent et livrent votre commande, et le prestataire qui traite votre paiement. Nous ne vendons rien à personne et ne montrons aucune publicité.',
    cookies: 'Cookies',
    cookiesText:
      'Un cookie retient votre panier, un autre que vous êtes connecté, et un troisième, pendant deux heures, la commande qu’il vous reste à payer. L’aspect clair ou sombre reste dans votre navigateur. Aucun cookie ne vous suit : il n’y a donc pas de bandeau.',
    long: 'Combien de temps',
    longText:
      'Un panier inutilisé est effacé après un an. Les factures sont gardées aussi longtemps que la loi fiscale le demande ; le reste de vos données disparaît plus tôt.',
    rights: 'Vos droits',
    rightsText:
      'Vous pouvez consulter, corriger, emporter ou faire effacer ce que nous gardons sur vous. Écrivez à {{email}}. Vous pouvez aussi vous adresser à l’Autorité de protection des données.',
  },
  contact: {
    title: 'Contact',
    lead: 'Une question sur une commande, ou une idée dont vous voulez parler ? Une personne vous répond.',
    call: 'Appelez-nous',
    write: 'Écrivez-nous',
    visit: 'Passez nous voir',
    order: 'Il s’agit d’une commande ? Mentionnez son numéro : il figure dans votre confirmation.',
    form: 'Ou laissez-nous un message',
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    emailHint: 'Notre réponse y arrive.',
    phone: 'Téléphone',
    orderNumber: 'Numéro de commande',
    orderHint: 'S’il s’agit d’une commande.',
    text: 'Votre message',
    send: 'Envoyer',
    sending: 'Envoi …',
    sent: 'Merci, votre message est bien arrivé.',
    sentText: 'Une personne le lit et répond par e-mail.',
    mend: 'Votre message n’est pas encore envoyé',
    tooMany: 'Vous venez de nous écrire plusieurs fois. Appelez-nous, ou réessayez dans une heure.',
    leaveEmpty: 'Laissez ce champ vide',
    problem: {
      required: 'Veuillez remplir ce champ.',
      'too-long': 'C’est trop long.',
      unreadable: 'Certains caractères ne peuvent pas être utilisés ici.',
      email: 'Cela ne ressemble pas à une adresse e-mail.',
      invalid: 'Un élément de ce formulaire ne peut pas être utilisé.',
    },
  },
  business: {
    title: 'L’entreprise',
    name: 'Nom',
    address: 'Adresse',
    company: 'Numéro d’entreprise',
    vat: 'Numéro de TVA',
  },
};
