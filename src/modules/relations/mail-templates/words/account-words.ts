import type { WordsOf } from '../words.ts';

/** Mails about the account itself. */
export const accountWords: WordsOf<
  | 'verify-email'
  | 'already-registered'
  | 'reset-password'
  | 'password-changed'
  | 'change-email-confirm'
  | 'change-email-notice'
> = {
  'verify-email': {
    en: {
      subject: 'Confirm your e-mail address',
      preheader: 'One click and your account is ready.',
      heading: 'Welcome! One last step',
      blocks: [
        'Thank you for joining {{ shop }}. Confirm that this address is yours and your account is ready.',
        { button: 'Confirm my address', to: '{{ verifyUrl }}' },
        {
          small:
            'The link works once, for {{ hours }} hours. You did not register? Then leave this mail as it is and nothing happens.',
        },
      ],
    },
    nl: {
      subject: 'Bevestig je e-mailadres',
      preheader: 'Eén klik en je account is klaar.',
      heading: 'Welkom! Nog één stap',
      blocks: [
        'Fijn dat je bij {{ shop }} bent. Bevestig dat dit adres van jou is en je account is klaar.',
        { button: 'Mijn adres bevestigen', to: '{{ verifyUrl }}' },
        {
          small:
            'De link werkt één keer, {{ hours }} uur lang. Heb je je niet aangemeld? Laat deze mail dan liggen, er gebeurt niets.',
        },
      ],
    },
    fr: {
      subject: 'Confirmez votre adresse e-mail',
      preheader: 'Un clic et votre compte est prêt.',
      heading: 'Bienvenue ! Une dernière étape',
      blocks: [
        'Merci d’avoir rejoint {{ shop }}. Confirmez que cette adresse est la vôtre et votre compte sera prêt.',
        { button: 'Confirmer mon adresse', to: '{{ verifyUrl }}' },
        {
          small:
            'Le lien fonctionne une seule fois, pendant {{ hours }} heures. Vous ne vous êtes pas inscrit ? Ignorez ce message, il ne se passera rien.',
        },
      ],
    },
  },
  'already-registered': {
    en: {
      subject: 'You already have an account',
      preheader: 'Somebody tried to register with your address.',
      heading: 'You are already one of us',
      blocks: [
        'Hello {{ name }}, somebody (most likely you) tried to register at {{ shop }} with this address. You already have an account, so nothing was changed.',
        { button: 'Sign in', to: '{{ signInUrl }}' },
        { small: 'Forgot your password? Choose a new one: {{ resetUrl }}' },
      ],
    },
    nl: {
      subject: 'Je hebt al een account',
      preheader: 'Iemand probeerde zich met jouw adres aan te melden.',
      heading: 'Je hoort er al bij',
      blocks: [
        'Dag {{ name }}, iemand (waarschijnlijk jijzelf) wilde zich bij {{ shop }} registreren met dit adres. Je hebt al een account, er is dus niets veranderd.',
        { button: 'Inloggen', to: '{{ signInUrl }}' },
        { small: 'Wachtwoord vergeten? Kies een nieuw: {{ resetUrl }}' },
      ],
    },
    fr: {
      subject: 'Vous avez déjà un compte',
      preheader: 'Quelqu’un a voulu s’inscrire avec votre adresse.',
      heading: 'Vous êtes déjà des nôtres',
      blocks: [
        'Bonjour {{ name }}, quelqu’un (sans doute vous) a voulu s’inscrire chez {{ shop }} avec cette adresse. Vous avez déjà un compte : rien n’a été modifié.',
        { button: 'Se connecter', to: '{{ signInUrl }}' },
        { small: 'Mot de passe oublié ? Choisissez-en un nouveau : {{ resetUrl }}' },
      ],
    },
  },
  'reset-password': {
    en: {
      subject: 'Choose a new password',
      preheader: 'The link works for {{ minutes }} minutes.',
      heading: 'A new password',
      blocks: [
        'Hello {{ name }}, you asked to choose a new password for your account at {{ shop }}.',
        { button: 'Choose a password', to: '{{ resetUrl }}' },
        {
          small:
            'The link works once, for {{ minutes }} minutes. You did not ask for it? Then your password stays as it is.',
        },
      ],
    },
    nl: {
      subject: 'Kies een nieuw wachtwoord',
      preheader: 'De link werkt {{ minutes }} minuten.',
      heading: 'Een nieuw wachtwoord',
      blocks: [
        'Dag {{ name }}, je vroeg om een nieuw wachtwoord te kiezen voor je account bij {{ shop }}.',
        { button: 'Wachtwoord kiezen', to: '{{ resetUrl }}' },
        {
          small:
            'De link werkt één keer, {{ minutes }} minuten lang. Heb je hier niet om gevraagd? Dan blijft je wachtwoord wat het was.',
        },
      ],
    },
    fr: {
      subject: 'Choisissez un nouveau mot de passe',
      preheader: 'Le lien est valable {{ minutes }} minutes.',
      heading: 'Un nouveau mot de passe',
      blocks: [
        'Bonjour {{ name }}, vous avez demandé à choisir un nouveau mot de passe pour votre compte chez {{ shop }}.',
        { button: 'Choisir un mot de passe', to: '{{ resetUrl }}' },
        {
          small:
            'Le lien fonctionne une seule fois, pendant {{ minutes }} minutes. Ce n’était pas vous ? Votre mot de passe reste inchangé.',
        },
      ],
    },
  },
  'password-changed': {
    en: {
      subject: 'Your password was changed',
      preheader: 'If this was you, all is well.',
      heading: 'Your password was changed',
      blocks: [
        'Hello {{ name }}, the password of your account at {{ shop }} has just been changed. If this was you, all is well.',
        'If it was not you, choose a new one at once; everybody who is signed in is then signed out.',
        { button: 'This was not me', to: '{{ resetUrl }}' },
      ],
    },
    nl: {
      subject: 'Je wachtwoord is gewijzigd',
      preheader: 'Was jij dit? Dan is alles in orde.',
      heading: 'Je wachtwoord is gewijzigd',
      blocks: [
        'Dag {{ name }}, het wachtwoord van je account bij {{ shop }} is zojuist gewijzigd. Was jij dit? Dan is alles in orde.',
        'Was jij het niet, kies dan meteen een nieuw wachtwoord; wie nog ingelogd is, wordt dan uitgelogd.',
        { button: 'Dit was ik niet', to: '{{ resetUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre mot de passe a été modifié',
      preheader: 'Si c’était vous, tout va bien.',
      heading: 'Votre mot de passe a été modifié',
      blocks: [
        'Bonjour {{ name }}, le mot de passe de votre compte chez {{ shop }} vient d’être modifié. Si c’était vous, tout va bien.',
        'Sinon, choisissez-en un nouveau tout de suite : toutes les sessions ouvertes seront alors fermées.',
        { button: 'Ce n’était pas moi', to: '{{ resetUrl }}' },
      ],
    },
  },
  'change-email-confirm': {
    en: {
      subject: 'Confirm your new e-mail address',
      preheader: 'One click, and we write to you here from now on.',
      heading: 'Your new address',
      blocks: [
        'Hello {{ name }}, confirm this address and your account at {{ shop }} uses it from then on.',
        { button: 'Use this address', to: '{{ confirmUrl }}' },
        { small: 'The link works once, for {{ hours }} hours. Until then everything stays as it is.' },
      ],
    },
    nl: {
      subject: 'Bevestig je nieuwe e-mailadres',
      preheader: 'Eén klik en voortaan schrijven we je hier.',
      heading: 'Je nieuwe adres',
      blocks: [
        'Dag {{ name }}, bevestig dit adres en je account bij {{ shop }} gebruikt het vanaf dan.',
        { button: 'Dit adres gebruiken', to: '{{ confirmUrl }}' },
        { small: 'De link werkt één keer, {{ hours }} uur lang. Tot dan blijft alles zoals het was.' },
      ],
    },
    fr: {
      subject: 'Confirmez votre nouvelle adresse e-mail',
      preheader: 'Un clic, et nous vous écrirons désormais ici.',
      heading: 'Votre nouvelle adresse',
      blocks: [
        'Bonjour {{ name }}, confirmez cette adresse et votre compte chez {{ shop }} l’utilisera désormais.',
        { button: 'Utiliser cette adresse', to: '{{ confirmUrl }}' },
        { small: 'Le lien fonctionne une seule fois, pendant {{ hours }} heures. D’ici là, rien ne change.' },
      ],
    },
  },
  'change-email-notice': {
    en: {
      subject: 'Your e-mail address is about to change',
      preheader: 'If this was you, there is nothing to do here.',
      heading: 'A new address was asked for',
      blocks: [
        'Hello {{ name }}, somebody signed in to your account at {{ shop }} asked us to use {{ newEmail }} instead of this address. It changes once it is confirmed there.',
        'If this was not you, choose a new password now: that also cancels the change.',
        { button: 'This was not me', to: '{{ resetUrl }}' },
      ],
    },
    nl: {
      subject: 'Je e-mailadres gaat veranderen',
      preheader: 'Was jij dit? Dan hoef je niets te doen.',
      heading: 'Er is een nieuw adres opgegeven',
      blocks: [
        'Dag {{ name }}, iemand die bij {{ shop }} in je account is ingelogd, vroeg om voortaan {{ newEmail }} te gebruiken in plaats van dit adres. Dat gaat in zodra het daar bevestigd is.',
        'Was jij dit niet, kies dan nu een nieuw wachtwoord: daarmee vervalt ook de wijziging.',
        { button: 'Dit was ik niet', to: '{{ resetUrl }}' },
      ],
    },
    fr: {
      subject: 'Votre adresse e-mail va changer',
      preheader: 'Si c’était vous, il n’y a rien à faire.',
      heading: 'Une nouvelle adresse a été demandée',
      blocks: [
        'Bonjour {{ name }}, une personne connectée à votre compte chez {{ shop }} a demandé d’utiliser {{ newEmail }} à la place de cette adresse. Le changement se fera dès qu’il y sera confirmé.',
        'Si ce n’était pas vous, choisissez un nouveau mot de passe maintenant : cela annule aussi le changement.',
        { button: 'Ce n’était pas moi', to: '{{ resetUrl }}' },
      ],
    },
  },
};
