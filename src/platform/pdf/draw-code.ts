import { create } from 'qrcode';
import type { Pdf } from './pdf.ts';
import { tagged } from './tags.ts';

/** A QR code as squares, so that it stays sharp however large it is printed; black on white, which every camera reads. Who cannot see it hears what it says. */
export function drawCode(
  pdf: Pdf,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  tagged(pdf, 'Figure', () => drawSquares(pdf, text, { x, y, size }), {
    alt: text,
    bbox: [x, y, x + size, y + size],
  });
}

function drawSquares(pdf: Pdf, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      // Squares that only touch would show hairlines between them.
      if (modules.get(row, column)) pdf.rect(x + column * side, y + row * side, side + 0.05, side + 0.05);
    }
  }
  pdf.fillColor('#000000').fill();
}
