/** What a reader that is not ours finds on each page of a PDF, with plain spaces. */
export async function pdfPages(bytes: Uint8Array | undefined): Promise<string[]> {
  if (!bytes) throw new Error('there is no such file');
  const { extractText } = await import('unpdf');
  const { text } = await extractText(new Uint8Array(bytes));
  return text.map((page) => page.replace(/[\u00a0\u202f]/g, ' '));
}
