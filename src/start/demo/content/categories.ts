import { type DemoGroup, words } from '../words.ts';

export const demoCategories: DemoGroup[] = [
  {
    slug: 'cakes',
    names: words('Cakes', 'Taarten', 'Gâteaux'),
    intro: words(
      'Baked the evening before, finished the same morning.',
      'De avond voordien gebakken, dezelfde ochtend afgewerkt.',
      'Cuits la veille au soir, terminés le matin même.',
    ),
    emoji: '1f370',
  },
  {
    slug: 'catering',
    names: words('Catering', 'Catering', 'Traiteur'),
    intro: words(
      'Priced per guest, with cooks, plates and people to serve.',
      'Een prijs per gast, met koks, borden en bediening.',
      'Un prix par convive, avec cuisiniers, assiettes et service.',
    ),
    emoji: '1f957',
  },
  {
    slug: 'decoration',
    names: words('Decoration', 'Decoratie', 'Décoration'),
    intro: words(
      'Paper, linen and light that turn a room into an evening.',
      'Papier, linnen en licht: van een zaal een avond maken.',
      'Papier, lin et lumière, pour faire d’une salle une soirée.',
    ),
    emoji: '1f388',
  },
  {
    slug: 'music',
    names: words('Music & DJs', 'Muziek & dj’s', 'Musique & DJ'),
    intro: words(
      'From one violin to a full floor. Each plays once a day, for you.',
      'Van één viool tot een volle dansvloer, telkens voor jou alleen.',
      'Du violon seul à la piste comble, rien que pour vous ce jour-là.',
    ),
    emoji: '1f3b6',
  },
  {
    slug: 'flowers',
    names: words('Flowers', 'Bloemen', 'Fleurs'),
    intro: words(
      'From three growers near town, in whatever the season gives.',
      'Van drie kwekers uit de buurt, wat het seizoen ook geeft.',
      'De trois producteurs voisins, au rythme des saisons.',
    ),
    emoji: '1f490',
  },
  {
    slug: 'photo',
    names: words('Photo & film', 'Foto & film', 'Photo & film'),
    intro: words(
      'People who watch quietly, and albums that last.',
      'Mensen die stil toekijken, en albums die blijven.',
      'Des regards discrets et des albums qui durent.',
    ),
    emoji: '1f4f8',
  },
  {
    slug: 'furniture',
    names: words('Furniture', 'Meubels', 'Mobilier'),
    intro: words(
      'Seats to keep, and hands to put yours in place.',
      'Zitjes om te houden, en handen die de uwe klaarzetten.',
      'Des sièges à garder et des bras pour installer les vôtres.',
    ),
    emoji: '1fa91',
  },
  {
    slug: 'gifts',
    names: words('Gifts', 'Geschenken', 'Cadeaux'),
    intro: words(
      'Something small for every guest, something lasting for you.',
      'Iets kleins voor elke gast, iets blijvends voor jou.',
      'Une attention pour chacun, un souvenir pour vous.',
    ),
    emoji: '1f381',
  },
];
