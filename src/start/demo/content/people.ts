export type DemoPerson = {
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  town: string;
  language: 'en' | 'nl' | 'fr';
};

type Row = [name: string, street: string, postcode: string, town: string, language: DemoPerson['language']];

/** Invented, like their streets and villages; each lives where the demo business delivers. */
const rows: Row[] = [
  ['Lotte Verhaeghe', 'Kuipersgang 4', '9095', 'Lindebeke', 'nl'],
  ['Karim Benali', 'Zilverpad 17', '9095', 'Lindebeke', 'nl'],
  ['Camille Dufresne', 'Lampionstraat 31', '9095', 'Lindebeke', 'fr'],
  ['Wannes De Rycke', 'Vlaskaai 8 bus 2', '9096', 'Overmolen', 'nl'],
  ['Ingrid Maertens', 'Kerkwegel 2', '9096', 'Overmolen', 'nl'],
  ['Oliver Hartley', 'Sluishof 11', '9095', 'Lindebeke', 'en'],
  ['Fien Coppens', 'Bijenstraat 26', '9097', 'Wilgenhove', 'nl'],
  ['Emre Yıldız', 'Weversplein 5', '9095', 'Lindebeke', 'nl'],
  ['Sophie Delcourt', 'Hoge Brug 14', '9098', 'Sint-Alena', 'fr'],
  ['Jef Van Mechelen', 'Molendreef 63', '9097', 'Wilgenhove', 'nl'],
  ['Greet Lammens', 'Beukenlaan 19', '9804', 'Leiedonk', 'nl'],
  ['Thibault Renard', 'Oeverpad 7', '9804', 'Leiedonk', 'fr'],
  ['Saskia Wouters', 'Dorpsplaats 1', '9861', 'Zandhoek', 'nl'],
  ['Chidi Okafor', 'Vogelzang 22', '9861', 'Zandhoek', 'en'],
  ['Marijke Claeys', 'Kasseiweg 40', '9917', 'Broekkapelle', 'nl'],
  ['Bram Goethals', 'Polderstraat 88', '9917', 'Broekkapelle', 'nl'],
  ['Hélène Marchal', 'Populierenlaan 3', '9983', 'Kreekdam', 'fr'],
  ['Nele Van Acker', 'Dijkstraat 12', '9983', 'Kreekdam', 'nl'],
  ['Amina El Idrissi', 'Rue des Lanternes 45', '1079', 'Val-Saint-Gilles', 'fr'],
  ['Julien Lambert', 'Avenue du Tilleul 102', '1079', 'Val-Saint-Gilles', 'fr'],
  ['Grace Whitfield', 'Rue du Chapelier 9', '1089', 'Notre-Dame-au-Pré', 'en'],
  ['Pieter-Jan Mertens', 'Havenkaai 57', '2069', 'Scheldeoord', 'nl'],
  ['Rosa Fontana', 'Diamantpad 6', '2069', 'Scheldeoord', 'en'],
  ['Leen Ackermans', 'Begijnenvest 15', '2590', 'Heistveld', 'nl'],
  ['Baptiste Leroy', 'Kantwerkstersgang 21', '8019', 'Reielande', 'fr'],
  ['An-Sofie Demeulemeester', 'Duinenweg 4', '8019', 'Reielande', 'nl'],
  ['Priya Raman', 'Zeedreef 33', '8439', 'Westerduin', 'en'],
  ['Noémie Charlier', 'Torenhof 10', '8439', 'Westerduin', 'fr'],
];

export const demoPeople: DemoPerson[] = rows.map(([name, street, postcode, town, language], i) => ({
  name,
  email: `${plain(name)}@convive.test`,
  phone: `+32 400 00 01 ${String(i + 1).padStart(2, '0')}`,
  street,
  postcode,
  town,
  language,
}));

function plain(name: string): string {
  return name
    .replace('ı', 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replace(/ /g, '.');
}
