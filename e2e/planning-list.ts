/** A list as an aunt made it: UTF-16 from a spreadsheet, titles above the headings, a row twice, an empty one, couples in one cell. */
export function aMessyList(guests: readonly (readonly string[])[]): Buffer {
  const rows = [
    ['Our wedding', '', '', ''],
    [],
    ['Naam', 'E-mail', 'Number of guests', 'Taal'],
    ...guests,
    [],
    guests[1] ?? [],
  ];
  return Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(rows.map((cells) => cells.join('\t')).join('\r\n'), 'utf16le'),
  ]);
}
