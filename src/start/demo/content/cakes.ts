import { everyChoice, oneOf, option, single } from '../choices.ts';
import { below, duo, feast, pair, picture, row, scatter, solo, tower, trio, wreath } from '../layout.ts';
import { type DemoProduct, words } from '../words.ts';

const size = option('size', words('Size', 'Maat', 'Taille'), {
  s: words('S, for 20', 'S, voor 20', 'S, pour 20'),
  m: words('M, for 40', 'M, voor 40', 'M, pour 40'),
  l: words('L, for 80', 'L, voor 80', 'L, pour 80'),
});
const serves = { s: 20, m: 40, l: 80 };

const flavour = option('flavour', words('Flavour', 'Smaak', 'Parfum'), {
  vanilla: words('Vanilla', 'Vanille', 'Vanille'),
  chocolate: words('Chocolate', 'Chocolade', 'Chocolat'),
  raspberry: words('Raspberry', 'Framboos', 'Framboise'),
});

const box = option('box', words('Box', 'Doos', 'Boîte'), {
  12: words('Twelve', 'Twaalf', 'Douze'),
  24: words('Twenty-four', 'Vierentwintig', 'Vingt-quatre'),
});

const towerSize = option('tower', words('Tower', 'Toren', 'Pièce'), {
  60: words('60 choux, for 20', '60 soesjes, voor 20', '60 choux, pour 20'),
  150: words('150 choux, for 50', '150 soesjes, voor 50', '150 choux, pour 50'),
});

const onTheCake = words('Message on the cake', 'Tekst op de taart', 'Texte sur le gâteau');

export const cakes: DemoProduct[] = [
  {
    slug: 'raspberry-tier-cake',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['wedding', 'birthday', 'anniversary', 'garden-party'],
    names: words('Raspberry tier cake', 'Framboostaart in lagen', 'Pièce montée à la framboise'),
    summary: words(
      'Vanilla sponge, fresh raspberries and a light mascarpone cream',
      'Vanillebiscuit, verse frambozen en een luchtige mascarponecrème',
      'Génoise vanille, framboises fraîches et crème légère au mascarpone',
    ),
    description: words(
      'We bake the sponge the evening before and fill it in the morning, so the raspberries are still firm when you cut. The cream is mascarpone with a little lemon: less sweet than it looks, and it holds on a warm afternoon.\n\nYour message is piped by hand in raspberry ink. Small comes in one tier, medium in two, large in three, on a board you may keep.',
      'We bakken het biscuit de avond voordien en vullen het ’s ochtends, zodat de frambozen nog stevig zijn wanneer je aansnijdt. De crème is mascarpone met een beetje citroen: minder zoet dan ze oogt, en bestand tegen een warme namiddag.\n\nUw tekst spuiten we met de hand, in frambozeninkt. Small telt één laag, medium twee en large drie, op een plank die je mag houden.',
      'Le biscuit cuit la veille au soir et nous le garnissons le matin même : les framboises sont encore fermes à la découpe. La crème est un mascarpone légèrement citronné, moins sucré qu’il n’y paraît, qui tient bien un après-midi d’été.\n\nVotre texte est écrit à la main, à l’encre de framboise. Un étage en S, deux en M, trois en L, sur un plateau que vous gardez.',
    ),
    options: [size],
    variants: everyChoice('CAKE-RASPBERRY', [size], (chosen) => ({
      priceMinor: oneOf({ s: 7400, m: 12900, l: 23600 }, chosen('size')),
      serves: oneOf(serves, chosen('size')),
    })),
    vatRateBp: 600,
    leadDays: 3,
    allergens: ['gluten', 'eggs', 'milk'],
    diets: ['vegetarian', 'nut-free'],
    personalText: { max: 40, label: onTheCake },
    related: ['champagne-reception', 'peony-centrepiece', 'cupcake-box', 'garden-dinner'],
    highlight: true,
    pictures: [
      picture(
        'rose',
        'podium',
        solo('1f382', 0.62),
        words(
          'The cake with three candles on a round stand',
          'De taart met drie kaarsjes op een rond plateau',
          'Le gâteau et ses trois bougies sur un présentoir rond',
        ),
      ),
      picture(
        'blush',
        'arch',
        duo('1f370', '1f353', 0.26),
        words(
          'A slice showing the layers, with a strawberry',
          'Een stuk met zichtbare lagen en een aardbei',
          'Une part qui montre les couches, avec une fraise',
        ),
      ),
      picture(
        'mint',
        'disc',
        below('1f382', '2728', '1f353', '1f33f'),
        words(
          'The cake with fruit and leaves around it',
          'De taart met vruchten en blaadjes errond',
          'Le gâteau entouré de fruits et de feuilles',
        ),
      ),
    ],
  },
  {
    slug: 'photo-cake',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['birthday', 'corporate', 'anniversary'],
    names: words('Photo cake', 'Fototaart', 'Gâteau photo'),
    summary: words(
      'Your picture or logo, printed on fine almond paste',
      'Je foto of logo, gedrukt op fijne amandelpasta',
      'Votre photo ou logo, imprimé sur une fine pâte d’amande',
    ),
    description: words(
      'Send us a holiday snap, a drawing by the grandchildren or the company logo. We print it in food colours on a thin sheet of almond paste and lay it on a flat cake, ready to cut into even squares.\n\nA sharp picture of at least 1500 pixels wide prints best. If yours is too small we call you before we bake.',
      'Stuur ons een vakantiekiekje, een tekening van de kleinkinderen of het bedrijfslogo. We drukken het met voedingskleurstof op een dun vel amandelpasta en leggen het op een platte taart, klaar om in gelijke vierkantjes te snijden.\n\nEen scherpe foto van minstens 1500 pixels breed geeft het mooiste resultaat. Is de uwe te klein, dan bellen we je voor we bakken.',
      'Envoyez-nous une photo de vacances, un dessin des petits-enfants ou le logo de la maison. Nous l’imprimons aux colorants alimentaires sur une fine feuille de pâte d’amande, posée sur un gâteau plat facile à couper en carrés.\n\nUne image nette d’au moins 1500 pixels de large donne le meilleur résultat. Si la vôtre est trop petite, nous vous appelons avant de cuire.',
    ),
    options: [size, flavour],
    variants: everyChoice('CAKE-PHOTO', [size, flavour], (chosen) => ({
      priceMinor:
        oneOf({ s: 6200, m: 10900, l: 19800 }, chosen('size')) +
        (chosen('flavour') === 'raspberry' ? 600 : 0),
      serves: oneOf(serves, chosen('size')),
    })),
    vatRateBp: 600,
    leadDays: 4,
    allergens: ['gluten', 'eggs', 'milk', 'nuts'],
    diets: ['vegetarian'],
    personalText: { max: 30, label: onTheCake },
    pictureUpload: true,
    related: ['raspberry-tier-cake', 'printed-tins', 'cupcake-box'],
    pictures: [
      picture(
        'sky',
        'arch',
        duo('1f382', '1f5bc-fe0f', 0.32),
        words(
          'A cake beside a framed picture',
          'Een taart naast een ingelijste foto',
          'Un gâteau à côté d’une photo encadrée',
        ),
      ),
      picture(
        'butter',
        'cove',
        trio('1f5bc-fe0f', '1f370', '1f36b'),
        words(
          'A picture between a slice of cake and chocolate',
          'Een foto tussen een stuk taart en chocolade',
          'Une photo entre une part de gâteau et du chocolat',
        ),
      ),
    ],
  },
  {
    slug: 'lemon-naked-cake',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['wedding', 'garden-party', 'christening'],
    names: words('Lemon naked cake', 'Naakte citroentaart', 'Naked cake au citron'),
    summary: words(
      'Bare sides, lemon curd inside, meadow flowers on top',
      'Blote zijkanten, citroencrème vanbinnen, veldbloemen erop',
      'Bords nus, crème au citron à cœur, fleurs des champs dessus',
    ),
    description: words(
      'No icing to hide behind: you see every layer of sponge, and the lemon curd that keeps it moist. We finish it with flowers that are in bloom that week, all of them edible.\n\nIt travels well and needs no refrigerator for three hours, which makes it the cake for a barn, a lawn or a boat.',
      'Geen glazuur om zich achter te verstoppen: je ziet elke laag biscuit, en de citroencrème die alles smeuïg houdt. We werken af met bloemen die die week bloeien, allemaal eetbaar.\n\nZe reist goed en kan drie uur zonder koelkast. Dé taart dus voor een schuur, een grasveld of een boot.',
      'Aucun glaçage pour se cacher : on voit chaque couche de biscuit et la crème au citron qui le garde moelleux. Nous la décorons de fleurs de la semaine, toutes comestibles.\n\nElle voyage bien et se passe de frigo pendant trois heures. Parfaite pour une grange, une pelouse ou un bateau.',
    ),
    options: [size],
    variants: everyChoice('CAKE-LEMON', [size], (chosen) => ({
      priceMinor: oneOf({ s: 6800, m: 11900, l: 21500 }, chosen('size')),
      serves: oneOf(serves, chosen('size')),
    })),
    vatRateBp: 600,
    leadDays: 3,
    allergens: ['gluten', 'eggs', 'milk'],
    diets: ['vegetarian', 'nut-free'],
    related: ['raspberry-tier-cake', 'dessert-table', 'sunflower-bucket'],
    pictures: [
      picture(
        'butter',
        'podium',
        trio('1f370', '1f34b', '1f33c'),
        words(
          'A slice with a lemon and a daisy',
          'Een stuk taart met citroen en madeliefje',
          'Une part avec un citron et une marguerite',
        ),
      ),
      picture(
        'sage',
        'table',
        wreath('1f370', '1f34b', '1f33c', '1f33f'),
        words(
          'Cake in a ring of lemons and flowers',
          'Taart in een krans van citroenen en bloemen',
          'Le gâteau dans une couronne de citrons et de fleurs',
        ),
      ),
    ],
  },
  {
    slug: 'dark-chocolate-vegan-cake',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['birthday', 'wedding', 'corporate'],
    names: words(
      'Dark chocolate cake, vegan',
      'Vegan taart met pure chocolade',
      'Gâteau vegan au chocolat noir',
    ),
    summary: words(
      'Deep, moist and without butter, milk or eggs. Nobody notices',
      'Vol en smeuïg, zonder boter, melk of eieren. Niemand die het merkt',
      'Intense et fondant, sans beurre, lait ni œufs. Personne ne le devine',
    ),
    description: words(
      'Seventy per cent cocoa, oat milk and good olive oil. We have served it to three pastry chefs who asked for the recipe before we told them it was vegan.\n\nBlackberries and cocoa nibs on top. It keeps for two days in its box, should there be any left.',
      'Zeventig procent cacao, havermelk en goede olijfolie. We schotelden hem voor aan drie banketbakkers: ze vroegen het recept nog voor we verklapten dat hij vegan is.\n\nBovenop liggen braambessen en stukjes cacaoboon. In de doos blijft hij twee dagen goed, mocht er iets overblijven.',
      'Soixante-dix pour cent de cacao, du lait d’avoine et une bonne huile d’olive. Trois pâtissiers nous ont demandé la recette avant d’apprendre qu’il était vegan.\n\nDes mûres et des éclats de fève sur le dessus. Il se garde deux jours dans sa boîte, s’il en reste.',
    ),
    options: [size],
    variants: everyChoice('CAKE-VEGAN', [size], (chosen) => ({
      priceMinor: oneOf({ s: 7200, m: 12600, l: 22900 }, chosen('size')),
      serves: oneOf(serves, chosen('size')),
    })),
    vatRateBp: 600,
    leadDays: 3,
    allergens: ['gluten', 'soy'],
    diets: ['vegetarian', 'vegan', 'lactose-free', 'nut-free'],
    personalText: { max: 40, label: onTheCake },
    related: ['cupcake-box', 'raspberry-tier-cake', 'mezze-table'],
    pictures: [
      picture(
        'dusk',
        'disc',
        trio('1f36b', '1fad0', '1f330'),
        words('Dark chocolate with berries', 'Pure chocolade met bessen', 'Chocolat noir et baies'),
      ),
      picture(
        'sand',
        'table',
        scatter('1f36b', '1fad0', '1f33f'),
        words(
          'Chocolate, berries and leaves from above',
          'Chocolade, bessen en blaadjes van bovenaf',
          'Chocolat, baies et feuilles vus d’en haut',
        ),
      ),
    ],
  },
  {
    slug: 'cupcake-box',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['birthday', 'christening', 'corporate', 'garden-party'],
    names: words('Cupcakes by the box', 'Doos cupcakes', 'Cupcakes en boîte'),
    summary: words(
      'Twelve or twenty-four, with a generous swirl and sprinkles',
      'Twaalf of vierentwintig, met een royale toef en strooisel',
      'Douze ou vingt-quatre, coiffés de crème et de vermicelles',
    ),
    description: words(
      'One each and no plates to wash. The swirl is butter cream we whip until it stands by itself; the sprinkles are coloured with beetroot, turmeric and spirulina.\n\nThey come in a flat box with a window, each in its own well, so they arrive the way they left.',
      'Voor ieder één en geen bord af te wassen. De toef is boterroom die we kloppen tot ze vanzelf blijft staan; het strooisel kleuren we met rode biet, kurkuma en spirulina.\n\nZe zitten in een platte doos met venster, elk in een eigen kuiltje: ze komen aan zoals ze vertrokken.',
      'Un pour chacun et aucune assiette à laver. La crème au beurre est fouettée jusqu’à tenir toute seule ; les vermicelles sont colorés à la betterave, au curcuma et à la spiruline.\n\nIls voyagent dans une boîte plate à fenêtre, chacun dans son alvéole, et arrivent comme ils sont partis.',
    ),
    options: [box, flavour],
    variants: everyChoice('CUPCAKE', [box, flavour], (chosen) => ({
      priceMinor: oneOf({ 12: 3400, 24: 6200 }, chosen('box')),
      serves: Number(chosen('box')),
    })),
    vatRateBp: 600,
    leadDays: 2,
    allergens: ['gluten', 'eggs', 'milk'],
    diets: ['vegetarian', 'nut-free'],
    related: ['photo-cake', 'children-table', 'balloon-arch'],
    pictures: [
      picture(
        'aqua',
        'cove',
        row('1f9c1', 4),
        words('Four cupcakes in a row', 'Vier cupcakes op een rij', 'Quatre cupcakes alignés'),
      ),
      picture(
        'lilac',
        'table',
        scatter('1f9c1'),
        words(
          'A box of cupcakes from above',
          'Een doos cupcakes van bovenaf',
          'Une boîte de cupcakes vue d’en haut',
        ),
      ),
    ],
  },
  {
    slug: 'dessert-table',
    kind: 'per-guest',
    category: 'cakes',
    eventTypes: ['wedding', 'anniversary', 'corporate', 'christening'],
    names: words('Dessert table', 'Dessertbuffet', 'Buffet de desserts'),
    summary: words(
      'Seven small desserts per guest, dressed on our own stands',
      'Zeven kleine desserts per gast, op onze eigen etagères',
      'Sept petits desserts par convive, dressés sur nos étagères',
    ),
    description: words(
      'Éclairs no longer than a finger, custard tarts, macarons, a chocolate mousse in a glass, fruit on a stick, lemon meringue and warm waffles baked while people queue.\n\nWe dress the table an hour before, keep it full and clear it when the dancing starts. Tell us about allergies and we mark every stand.',
      'Eclairs niet langer dan een vinger, puddingtaartjes, macarons, chocolademousse in een glaasje, fruit op een stokje, citroenmeringue en warme wafels die we ter plaatse bakken.\n\nWe dekken de tafel een uur vooraf, vullen aan en ruimen op zodra er gedanst wordt. Meld ons allergieën en we zetten bij elke etagère een kaartje.',
      'Des éclairs pas plus longs qu’un doigt, des tartelettes au flan, des macarons, une mousse au chocolat en verrine, des fruits en brochette, du citron meringué et des gaufres cuites sous vos yeux.\n\nNous dressons la table une heure avant, la regarnissons et la débarrassons quand le bal commence. Signalez-nous les allergies, chaque plat sera étiqueté.',
    ),
    options: [],
    variants: single('DESSERT-TABLE', 1450),
    minGuests: 20,
    maxGuests: 250,
    vatRateBp: 1200,
    leadDays: 7,
    allergens: ['gluten', 'eggs', 'milk', 'nuts', 'soy'],
    diets: ['vegetarian'],
    related: ['garden-dinner', 'champagne-reception', 'raspberry-tier-cake'],
    pictures: [
      picture(
        'peach',
        'cove',
        feast('1f36e', '1f370', '1f9c7', '1f36a', '1f353', '1f352'),
        words(
          'Custard, cake, waffle and fruit on one table',
          'Pudding, taart, wafel en fruit op één tafel',
          'Flan, gâteau, gaufre et fruits sur une même table',
        ),
      ),
      picture(
        'rose',
        'table',
        scatter('1f369', '1f36e', '1f353', '1f36a'),
        words('Small desserts from above', 'Kleine desserts van bovenaf', 'Petits desserts vus d’en haut'),
      ),
    ],
  },
  {
    slug: 'choux-tower',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['wedding', 'christening', 'anniversary'],
    names: words('Choux tower', 'Soesjestoren', 'Pièce montée en choux'),
    summary: words(
      'Cream puffs under spun caramel: the French way to end a dinner',
      'Roomsoesjes onder gesponnen karamel: zo eindigt een Frans diner',
      'Choux à la crème et caramel filé, comme le veut la tradition',
    ),
    description: words(
      'Three choux for each guest, filled with vanilla custard and stacked into a cone while the caramel is still warm. At the table people pull it apart with their hands, and that is half the fun.\n\nCaramel fears damp: have it delivered on the day itself and keep it out of the refrigerator.',
      'Drie soesjes per gast, gevuld met vanilleroom en tot een kegel gestapeld terwijl de karamel nog warm is. Aan tafel plukt iedereen ze los met de handen, en dat is het halve plezier.\n\nKaramel houdt niet van vocht: laat de toren op de dag zelf leveren en zet hem niet in de koelkast.',
      'Trois choux par convive, garnis de crème vanille et montés en cône tant que le caramel est chaud. À table, chacun se sert à la main, et c’est la moitié du plaisir.\n\nLe caramel craint l’humidité : faites-la livrer le jour même et ne la mettez pas au frigo.',
    ),
    options: [towerSize],
    variants: everyChoice('CHOUX', [towerSize], (chosen) => ({
      priceMinor: oneOf({ 60: 9800, 150: 22500 }, chosen('tower')),
      serves: Number(chosen('tower')) / 3,
    })),
    vatRateBp: 600,
    leadDays: 5,
    allergens: ['gluten', 'eggs', 'milk'],
    diets: ['vegetarian', 'nut-free'],
    related: ['raspberry-tier-cake', 'champagne-reception', 'sugar-cloud-cake'],
    pictures: [
      picture(
        'sand',
        'arch',
        tower('1f967'),
        words('A tower of golden puffs', 'Een toren van goudbruine soesjes', 'Une pyramide de choux dorés'),
      ),
      picture(
        'sky',
        'cove',
        pair('1f967', '1f36f'),
        words(
          'A golden puff and a pot of caramel',
          'Een soesje en een pot karamel',
          'Un chou doré et un pot de caramel',
        ),
      ),
    ],
  },
  {
    slug: 'sugar-cloud-cake',
    kind: 'product',
    category: 'cakes',
    eventTypes: ['christening', 'birthday'],
    names: words(
      'Little cloud cake, gluten-free',
      'Wolkentaartje, glutenvrij',
      'Petit gâteau nuage, sans gluten',
    ),
    summary: words(
      'Meringue, white peach and almond, for a child’s first party',
      'Meringue, witte perzik en amandel, voor een eerste feestje',
      'Meringue, pêche blanche et amande, pour une première fête',
    ),
    description: words(
      'A soft almond base, poached white peach and a cloud of meringue. It is light enough for after coffee and gluten-free from the tin to the topping: we bake it on Thursdays, when no flour enters the kitchen.\n\nA name of up to 16 letters is written across in pale blue, pink or green.',
      'Een zachte amandelbodem, gepocheerde witte perzik en een wolk meringue. Licht genoeg voor na de koffie en glutenvrij van bodem tot topping: we bakken op donderdag, wanneer er geen bloem de keuken in komt.\n\nEen naam tot 16 letters schrijven we er in lichtblauw, roze of groen op.',
      'Un fond moelleux à l’amande, de la pêche blanche pochée et un nuage de meringue. Assez léger pour suivre le café, et sans gluten de bout en bout : nous le cuisons le jeudi, quand la farine reste dehors.\n\nUn prénom de 16 lettres au plus s’y inscrit en bleu pâle, en rose ou en vert.',
    ),
    options: [],
    variants: single('CAKE-CLOUD', 4800, { serves: 14 }),
    vatRateBp: 600,
    leadDays: 4,
    allergens: ['eggs', 'milk', 'nuts'],
    diets: ['vegetarian', 'gluten-free'],
    personalText: { max: 16, label: words('Name on the cake', 'Naam op de taart', 'Prénom sur le gâteau') },
    related: ['christening-bear', 'printed-tins', 'brunch-buffet'],
    pictures: [
      picture(
        'lilac',
        'disc',
        below('1f370', '2601-fe0f', '2601-fe0f', '1f351'),
        words(
          'A slice of cake under two clouds, with a peach',
          'Een stuk taart onder twee wolkjes, met een perzik',
          'Une part sous deux nuages, et une pêche',
        ),
      ),
      picture(
        'blush',
        'podium',
        trio('1f370', '1f37c', '1f54a-fe0f'),
        words(
          'A slice of cake, a baby’s bottle and a dove',
          'Een stuk taart, een papfles en een duif',
          'Une part, un biberon et une colombe',
        ),
      ),
    ],
  },
];
