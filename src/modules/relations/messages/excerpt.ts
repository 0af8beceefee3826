/** The beginning of a text on one line, ended where a word ends; what is left out is shown by an ellipsis. */
export function excerptOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const words = cut.replace(/\s+\S*$/, '');
  return `${words}…`;
}
