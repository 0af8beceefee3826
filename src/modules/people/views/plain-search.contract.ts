/** A list's question in one form, so that a view is known again: what only happened once (a page, a word said) is left out. */
export function plainSearch(search: string): string {
  const params = new URLSearchParams(search);
  for (const passing of ['page', 'done', 'refused', 'order', 'undo']) params.delete(passing);
  for (const [name, value] of [...params]) if (value === '') params.delete(name, value);
  params.sort();
  return params.toString();
}
