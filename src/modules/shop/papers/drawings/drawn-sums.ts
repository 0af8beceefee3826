import { begun, colours, drawRule, frame, grouped, type Pdf, say, tagged } from '#platform/pdf';

export type Sum = { name: string; amount: string; strong?: boolean };

/** Amounts under a table, at the right: what leads to a total, and the total. */
export function drawSums(pdf: Pdf, sums: readonly Sum[]): void {
  const { left, right } = frame(pdf);
  const inTable = begun(pdf, 'Table');
  for (const { name, amount, strong } of sums) {
    if (strong) {
      drawRule(pdf, pdf.y);
      pdf.y += 5;
    }
    const y = pdf.y;
    const size = strong ? 12 : 9.5;
    const face = strong ? 'strong' : 'text';
    const x = left + (right - left) * 0.42;
    const colour = strong ? colours.ink : colours.quiet;
    const drawSum = () => {
      tagged(pdf, 'TH', () => say(pdf, name, { x, y, face, size, colour }), { scope: 'Row' });
      tagged(pdf, 'TD', () => say(pdf, amount, { x, right, y, face, size, amount: true }));
    };
    inTable(() => grouped(pdf, 'TR', drawSum));
    pdf.y = y + size + 6;
  }
  pdf.y += 10;
}
