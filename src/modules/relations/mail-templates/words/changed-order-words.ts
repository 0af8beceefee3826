import type { WordsOf } from '../words.ts';

/** To whose order the staff have changed, as it was agreed with them: what is otherwise, and what that costs or gives back. */
export const changedOrderWords: WordsOf<'order-changed'> = {
  'order-changed': {
    en: {
      subject: 'Your order {{ orderNumber }} has changed',
      preheader: 'Here is what is different, and the new total.',
      heading: 'Changed as agreed, {{ name }}',
      blocks: [
        'This is different in your order {{ orderNumber }}:',
        { rows: 'changes' },
        'The total was {{ was }} and is now {{ total }}. {% if toPay %}{{ toPay }} is still to be paid{% if dueOn %}, by {{ dueOn }}{% endif %}: with the button below, in the way you like.{% endif %}{% if back %}We pay {{ back }} back the way you paid; it is usually there within five working days.{% endif %}',
        { button: 'See your order', to: '{{ trackingUrl }}' },
        'Is something not as you meant it? Answer this mail, and we put it right.',
        { part: 'order' },
      ],
    },
    nl: {
      subject: 'Je bestelling {{ orderNumber }} is gewijzigd',
      preheader: 'Dit is er anders, met het nieuwe totaal.',
      heading: 'Gewijzigd zoals afgesproken, {{ name }}',
      blocks: [
        'Dit is er anders aan je bestelling {{ orderNumber }}:',
        { rows: 'changes' },
        'Het totaal was {{ was }} en is nu {{ total }}. {% if toPay %}Er blijft {{ toPay }} te betalen{% if dueOn %}, tegen {{ dueOn }}{% endif %}: met de knop hieronder, zoals je wilt.{% endif %}{% if back %}We betalen {{ back }} terug zoals je betaald hebt; meestal staat het binnen vijf werkdagen op je rekening.{% endif %}',
        { button: 'Bekijk je bestelling', to: '{{ trackingUrl }}' },
        'Klopt er iets niet? Antwoord op deze mail, dan zetten we het recht.',
        { part: 'order' },
      ],
    },
    fr: {
      subject: 'Votre commande {{ orderNumber }} a été modifiée',
      preheader: 'Voici ce qui change, avec le nouveau total.',
      heading: 'Modifiée comme convenu, {{ name }}',
      blocks: [
        'Voici ce qui change dans votre commande {{ orderNumber }} :',
        { rows: 'changes' },
        'Le total était de {{ was }} et passe à {{ total }}. {% if toPay %}Il reste {{ toPay }} à payer{% if dueOn %}, pour le {{ dueOn }}{% endif %} : avec le bouton ci-dessous, comme vous le souhaitez.{% endif %}{% if back %}Nous vous remboursons {{ back }} par le même moyen de paiement, en général sous cinq jours ouvrables.{% endif %}',
        { button: 'Voir votre commande', to: '{{ trackingUrl }}' },
        'Quelque chose ne va pas ? Répondez à ce mail et nous corrigerons.',
        { part: 'order' },
      ],
    },
  },
};
