import type { ownData as english } from '../en/own-data.ts';
import type { Like } from '../words.ts';

export const ownData: Like<typeof english> = {
  tab: 'Privacy',
  title: 'Je gegevens en je privacy',
  fileTitle: 'Neem je gegevens mee',
  fileLead:
    'Eén bestand met alles wat we van je bewaren: je account, adressen, bestellingen, beoordelingen en berichten, de evenementen waaraan je meewerkt met je reacties, wat je hier deed, en wat gastheren van je weten als gast met jouw e-mailadres.',
  fileNot: 'Er staat niets in over andere gasten. Programma’s lezen het vlot; elke teksteditor opent het.',
  download: 'Mijn gegevens downloaden',
  tooMany: 'Dat was vaak na elkaar. Probeer het over een uur opnieuw.',
  eraseTitle: 'Verwijder je account',
  eraseLead: 'Dit gebeurt meteen en kan niet ongedaan gemaakt worden.',
  goes: 'Je naam, adressen, wachtwoord, mandje, berichten, mails en plaatsen in teams worden verwijderd.',
  ordersStay:
    'De wet laat ons de cijfers van je bestellingen bewaren. Ze blijven zonder je naam, adres, telefoon en teksten.',
  teamsStay: 'Wat je aan een team schreef, blijft daar staan als woorden van iemand die vertrokken is.',
  listsStay:
    'Gastenlijsten zijn van wie ze bijhoudt. Vraag het aan de gastheer als je van een lijst af wilt.',
  sure: 'Ik begrijp dat mijn account niet teruggehaald kan worden.',
  sureMissing: 'Vink aan dat je dit begrijpt.',
  erase: 'Mijn account voorgoed verwijderen',
  settleFirst: 'Er moet eerst nog iets geregeld worden',
  settle: {
    order:
      'Bestelling {{name}} loopt nog. Je kunt je account verwijderen zodra ze aangekomen of beëindigd is.',
    workspace:
      'Je bent de enige eigenaar van “{{name}}”. Maak iemand anders eigenaar, of verwijder de evenementen en laat de leden gaan.',
    'last-admin': 'Je bent de enige eigenaar van deze zaak. Maak eerst iemand anders eigenaar.',
  },
  toWorkspace: 'Naar de werkruimte',
};
