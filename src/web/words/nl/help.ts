import type { Words } from '../words.ts';

export const help: Words['help'] = {
  about: {
    title: 'Over {{name}}',
    lead: '{{name}} brengt de makers van {{town}} en omstreken aan één tafel. Zo wordt een feest één gesprek in plaats van vijftien.',
    makers: 'De makers',
    makersText:
      'Bakkers, koks, bloemisten, muzikanten en ambachtslui die we bij naam kennen. Zij bepalen hun prijs; wij tonen die zoals ze is, btw inbegrepen.',
    day: 'Jouw dag beslist',
    dayText:
      'Je zegt ons één keer de datum en het aantal gasten. Daarna zie je alleen wat er echt kan zijn, in de hoeveelheid die bij je feest past.',
    promise: 'Waar je op kan rekenen',
    promiseText:
      'Geen prijs die op het einde verandert, geen boeking die toch bezet blijkt. Je volgt elke bestelling live, en als je belt, antwoordt een mens.',
  },
  terms: {
    title: 'Verkoopsvoorwaarden',
    lead: 'Wat {{name}} en jij van elkaar mogen verwachten, in gewone woorden.',
    order: 'Je bestelling',
    orderText:
      'Je bestelling is bindend zodra ze betaald is. Terwijl je betaalt, houden we alles voor je vast. Kunnen we ze toch niet maken, dan zeggen we waarom en betalen we alles terug.',
    price: 'Prijs en betaling',
    priceText:
      'Alle prijzen zijn inclusief btw. De leveringskosten zie je voor je betaalt. Je betaalt op de beveiligde pagina van onze betaaldienst; je kaartnummer krijgen wij nooit te zien.',
    delivery: 'Leveren en afhalen',
    deliveryText:
      'We leveren op de dag en binnen de uren die je koos, op de postcodes die we bedienen. Zorg dat er iemand is om alles aan te nemen. Afhalen kan op ons adres.',
    withdraw: 'Van gedacht veranderen',
    withdrawText:
      'Goederen mag je binnen 14 dagen na ontvangst terugsturen. Volgens de wet geldt dat niet voor eten dat bederft, voor wat op jouw maat is gemaakt of bedrukt, en voor diensten op een afgesproken datum, zoals catering of muziek.',
    wrong: 'Als er iets niet klopt',
    wrongText:
      'Laat het ons zo snel mogelijk weten: {{reach}}. We herstellen, vervangen of betalen terug. Voor goederen geldt de wettelijke garantie van twee jaar.',
    law: 'Recht',
    lawText:
      'Het Belgische recht geldt, samen met de bescherming die je als consument in je eigen land hebt. Komen we er samen niet uit, dan helpt de Consumentenombudsdienst (consumentenombudsdienst.be) je gratis.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We vragen wat een bestelling nodig heeft, en niets anders.',
    what: 'Wat we bewaren',
    whatText:
      'Je naam, e-mailadres, telefoonnummer, leveringsadres en wat je bestelde: zonder die gegevens kunnen we niet leveren. Teksten en foto’s die je op een product laat zetten, gebruiken we alleen daarvoor.',
    who: 'Wie het ziet',
    whoText:
      'De mensen die je bestelling maken en leveren, en de betaaldienst die je betaling verwerkt. We verkopen niets door en tonen geen reclame.',
    cookies: 'Cookies',
    cookiesText:
      'Eén cookie onthoudt je mandje, één dat je bent aangemeld, en twee uur lang één welke bestelling je nog moet betalen. Licht of donker wordt in je browser bewaard. Er zijn geen cookies die je volgen, en dus ook geen banner.',
    long: 'Hoe lang',
    longText:
      'Een mandje dat niet meer gebruikt wordt, verdwijnt na een jaar. Facturen bewaren we zolang de belastingwet het vraagt; de rest van je gegevens verdwijnt vroeger.',
    rights: 'Je rechten',
    rightsText:
      'Je mag inkijken, verbeteren, meenemen of laten wissen wat we over je bewaren. Schrijf naar {{email}}. Je kan ook terecht bij de Gegevensbeschermingsautoriteit.',
  },
  contact: {
    title: 'Contact',
    lead: 'Een vraag over een bestelling, of een idee waarover je wilt praten? Je krijgt een mens aan de lijn.',
    call: 'Bel ons',
    write: 'Schrijf ons',
    visit: 'Kom langs',
    order: 'Gaat het over een bestelling? Vermeld het nummer: je vindt het in je bevestiging.',
    form: 'Of laat een bericht achter',
    name: 'Je naam',
    email: 'Je e-mailadres',
    emailHint: 'Daar komt ons antwoord.',
    phone: 'Telefoon',
    orderNumber: 'Bestelnummer',
    orderHint: 'Als het over een bestelling gaat.',
    text: 'Je bericht',
    send: 'Versturen',
    sending: 'Versturen …',
    sent: 'Bedankt, je bericht is aangekomen.',
    sentText: 'Een mens leest het en antwoordt per e-mail.',
    mend: 'Je bericht is nog niet verstuurd',
    tooMany: 'Je schreef ons net al een paar keer. Bel ons even, of probeer het over een uur opnieuw.',
    leaveEmpty: 'Laat dit leeg',
    problem: {
      required: 'Vul dit in.',
      'too-long': 'Dit is te lang.',
      unreadable: 'Hier staan tekens in die niet bruikbaar zijn.',
      email: 'Dit lijkt geen e-mailadres.',
      invalid: 'Iets in dit formulier is niet bruikbaar.',
    },
  },
  business: {
    title: 'De zaak',
    name: 'Naam',
    address: 'Adres',
    company: 'Ondernemingsnummer',
    vat: 'Btw-nummer',
  },
};
