import { colours, drawRule, frame, type Pdf, say } from '#platform/pdf';

export type Sum = { name: string; amount: string; strong?: boolean };

/** Amounts under a table, at the right: what leads to a total, and the total. */
export function drawSums(pdf: Pdf, sums: readonly Sum[]): void {
  const { left, right } = frame(pdf);
  for (const { name, amount, strong } of sums) {
    if (strong) {
      drawRule(pdf, pdf.y);
      pdf.y += 5;
    }
    const y = pdf.y;
    const size = strong ? 12 : 9.5;
    const face = strong ? 'strong' : 'text';
    const x = left + (right - left) * 0.5;
    say(pdf, name, { x, y, face, size, colour: strong ? colours.ink : colours.quiet });
    say(pdf, amount, { x, right, y, face, size, amount: true });
    pdf.y = y + size + 6;
  }
  pdf.y += 10;
}
