import type { WordsOf } from '../words.ts';

/** Invitations to work together. */
export const teamWords: WordsOf<'team-invitation' | 'workspace-invitation'> = {
  'team-invitation': {
    en: {
      subject: '{{ inviter }} asks you to help with {{ event }}',
      preheader: 'On {{ day }}',
      heading: 'Will you help with {{ event }}?',
      blocks: [
        '{{ inviter }} asks you onto the team of {{ event }}, on {{ day }}.',
        { button: 'See the invitation', to: '{{ acceptUrl }}' },
        'Sign in with the address this mail was sent to. No account yet? Register with this address first, then open the link again.',
        {
          small:
            'The link works once, for {{ days }} days. You do not know what this is about? Then ignore this mail.',
        },
      ],
    },
    nl: {
      subject: '{{ inviter }} vraagt je hulp bij {{ event }}',
      preheader: 'Op {{ day }}',
      heading: 'Help je mee met {{ event }}?',
      blocks: [
        '{{ inviter }} vraagt je bij het team van {{ event }}, op {{ day }}.',
        { button: 'De uitnodiging bekijken', to: '{{ acceptUrl }}' },
        'Meld je aan met het adres waarnaar deze mail is gestuurd. Nog geen account? Registreer je eerst met dit adres en open de link daarna opnieuw.',
        {
          small:
            'De link werkt één keer, {{ days }} dagen lang. Zegt dit je niets? Dan hoef je niets te doen.',
        },
      ],
    },
    fr: {
      subject: '{{ inviter }} vous demande votre aide pour {{ event }}',
      preheader: 'Le {{ day }}',
      heading: 'Un coup de main pour {{ event }} ?',
      blocks: [
        '{{ inviter }} vous invite à rejoindre l’équipe de {{ event }}, le {{ day }}.',
        { button: 'Voir l’invitation', to: '{{ acceptUrl }}' },
        'Connectez-vous avec l’adresse qui a reçu ce message. Pas encore de compte ? Inscrivez-vous d’abord avec cette adresse, puis rouvrez le lien.',
        {
          small:
            'Le lien fonctionne une seule fois, pendant {{ days }} jours. Cela ne vous dit rien ? Ignorez ce message.',
        },
      ],
    },
  },
  'workspace-invitation': {
    en: {
      subject: '{{ inviter }} asks you to join {{ workspace }}',
      preheader: 'Plan events together in {{ workspace }}.',
      heading: 'Plan together in {{ workspace }}',
      blocks: [
        '{{ inviter }} asks you to join {{ workspace }}, to plan events together.',
        { button: 'See the invitation', to: '{{ acceptUrl }}' },
        'Sign in with the address this mail was sent to. No account yet? Register with this address first, then open the link again.',
        {
          small:
            'The link works once, for {{ days }} days. You do not know what this is about? Then ignore this mail.',
        },
      ],
    },
    nl: {
      subject: '{{ inviter }} vraagt je bij {{ workspace }}',
      preheader: 'Plan samen evenementen in {{ workspace }}.',
      heading: 'Samen plannen in {{ workspace }}',
      blocks: [
        '{{ inviter }} vraagt je bij {{ workspace }}, om samen evenementen te plannen.',
        { button: 'De uitnodiging bekijken', to: '{{ acceptUrl }}' },
        'Meld je aan met het adres waarnaar deze mail is gestuurd. Nog geen account? Registreer je eerst met dit adres en open de link daarna opnieuw.',
        {
          small:
            'De link werkt één keer, {{ days }} dagen lang. Zegt dit je niets? Dan hoef je niets te doen.',
        },
      ],
    },
    fr: {
      subject: '{{ inviter }} vous invite à rejoindre {{ workspace }}',
      preheader: 'Organisez des événements ensemble dans {{ workspace }}.',
      heading: 'Organiser ensemble dans {{ workspace }}',
      blocks: [
        '{{ inviter }} vous invite à rejoindre {{ workspace }}, pour organiser des événements ensemble.',
        { button: 'Voir l’invitation', to: '{{ acceptUrl }}' },
        'Connectez-vous avec l’adresse qui a reçu ce message. Pas encore de compte ? Inscrivez-vous d’abord avec cette adresse, puis rouvrez le lien.',
        {
          small:
            'Le lien fonctionne une seule fois, pendant {{ days }} jours. Cela ne vous dit rien ? Ignorez ce message.',
        },
      ],
    },
  },
};
