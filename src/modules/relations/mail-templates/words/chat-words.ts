import type { WordsOf } from '../words.ts';

const officeUrl = '{{ site }}/{{ language }}{{ officePath }}';

/** Live chat: somebody waits for us, or was gone when we answered. */
export const chatWords: WordsOf<'staff-chat' | 'chat-answer'> = {
  'staff-chat': {
    en: {
      subject: '{{ name }} is waiting in the chat',
      preheader: 'Nobody has answered yet.',
      heading: 'Somebody is waiting',
      blocks: [
        '{{ name }} wrote in the chat, and nobody has answered yet:',
        { quote: '{{ text }}' },
        { button: 'Open the conversation', to: officeUrl },
      ],
    },
    nl: {
      subject: '{{ name }} wacht in de chat',
      preheader: 'Nog niemand heeft geantwoord.',
      heading: 'Er wacht iemand',
      blocks: [
        '{{ name }} schreef in de chat, en nog niemand heeft geantwoord:',
        { quote: '{{ text }}' },
        { button: 'Open het gesprek', to: officeUrl },
      ],
    },
    fr: {
      subject: '{{ name }} attend dans le chat',
      preheader: 'Personne n’a encore répondu.',
      heading: 'Quelqu’un attend',
      blocks: [
        '{{ name }} a écrit dans le chat, et personne n’a encore répondu :',
        { quote: '{{ text }}' },
        { button: 'Ouvrir la conversation', to: officeUrl },
      ],
    },
  },
  'chat-answer': {
    en: {
      subject: 'Our answer in the chat',
      preheader: '{{ by }} of {{ shop }} has answered you.',
      heading: 'Hello {{ name }}',
      blocks: [
        'You asked us something in the chat. {{ by }} has answered:',
        { quote: '{{ answer }}' },
        { button: 'Go on with the conversation', to: '{{ chatUrl }}' },
        {
          small:
            'The button opens your conversation, so keep this mail to yourself. Answers to this mail do not reach the chat.',
        },
      ],
    },
    nl: {
      subject: 'Ons antwoord in de chat',
      preheader: '{{ by }} van {{ shop }} heeft je geantwoord.',
      heading: 'Dag {{ name }}',
      blocks: [
        'Je vroeg ons iets in de chat. {{ by }} heeft geantwoord:',
        { quote: '{{ answer }}' },
        { button: 'Ga verder met het gesprek', to: '{{ chatUrl }}' },
        {
          small:
            'De knop opent jouw gesprek: hou deze mail dus voor jezelf. Een antwoord op deze mail komt niet in de chat terecht.',
        },
      ],
    },
    fr: {
      subject: 'Notre réponse dans le chat',
      preheader: '{{ by }} de {{ shop }} vous a répondu.',
      heading: 'Bonjour {{ name }}',
      blocks: [
        'Vous nous avez posé une question dans le chat. {{ by }} vous a répondu :',
        { quote: '{{ answer }}' },
        { button: 'Poursuivre la conversation', to: '{{ chatUrl }}' },
        {
          small:
            'Le bouton ouvre votre conversation : gardez donc cet e-mail pour vous. Une réponse à cet e-mail n’arrive pas dans le chat.',
        },
      ],
    },
  },
};
