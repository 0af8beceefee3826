import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** What visitors write to us, and what we answer. */
export const messageWords: WordsOf<'staff-message' | 'message-answer'> = {
  'staff-message': {
    en: {
      subject: 'Message from {{ name }}{% if orderNumber %} about {{ orderNumber }}{% endif %}',
      preheader: 'A question or a wish from the contact page.',
      heading: 'Somebody wrote to us',
      blocks: [
        '{{ name }} ({{ email }}) wrote on the contact page{% if orderNumber %} about {{ orderNumber }}{% endif %}:',
        { quote: '{{ text }}' },
        { button: 'Read and answer', to: officeUrl },
        { small: 'If you answer this mail, your answer goes to {{ email }}; the office does not see it.' },
      ],
    },
    nl: {
      subject: 'Bericht van {{ name }}{% if orderNumber %} over {{ orderNumber }}{% endif %}',
      preheader: 'Een vraag of een wens via de contactpagina.',
      heading: 'Iemand heeft ons geschreven',
      blocks: [
        '{{ name }} ({{ email }}) schreef op de contactpagina{% if orderNumber %} over {{ orderNumber }}{% endif %}:',
        { quote: '{{ text }}' },
        { button: 'Lezen en antwoorden', to: officeUrl },
        {
          small:
            'Beantwoord je deze mail, dan gaat je antwoord naar {{ email }}; in het kantoor zie je het niet.',
        },
      ],
    },
    fr: {
      subject: 'Message de {{ name }}{% if orderNumber %} à propos de {{ orderNumber }}{% endif %}',
      preheader: 'Une question ou un souhait depuis la page de contact.',
      heading: 'Quelqu’un nous a écrit',
      blocks: [
        '{{ name }} ({{ email }}) a écrit sur la page de contact{% if orderNumber %} à propos de {{ orderNumber }}{% endif %} :',
        { quote: '{{ text }}' },
        { button: 'Lire et répondre', to: officeUrl },
        {
          small:
            'Si vous répondez à cet e-mail, votre réponse part à {{ email }} ; elle n’apparaît pas dans le bureau.',
        },
      ],
    },
  },
  'message-answer': {
    en: {
      subject: 'Our answer to your message',
      preheader: 'You asked; here is our answer.',
      heading: 'Hello {{ name }}',
      blocks: [
        'You wrote to {{ shop }}. This is our answer:',
        { quote: '{{ answer }}' },
        { small: 'Your message:' },
        { quote: '{{ asked }}' },
      ],
    },
    nl: {
      subject: 'Ons antwoord op je bericht',
      preheader: 'Jij vroeg, wij antwoorden.',
      heading: 'Dag {{ name }}',
      blocks: [
        'Je schreef naar {{ shop }}. Dit is ons antwoord:',
        { quote: '{{ answer }}' },
        { small: 'Jouw bericht:' },
        { quote: '{{ asked }}' },
      ],
    },
    fr: {
      subject: 'Notre réponse à votre message',
      preheader: 'Vous avez demandé, voici notre réponse.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        'Vous avez écrit à {{ shop }}. Voici notre réponse :',
        { quote: '{{ answer }}' },
        { small: 'Votre message :' },
        { quote: '{{ asked }}' },
      ],
    },
  },
};
