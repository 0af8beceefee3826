import sharp from 'sharp';

/**
 * A drawing as a square PNG. `room` is the share of the side that stays free around it, filled with `ground`: phones cut icons
 * into shapes of their own, and the middle four fifths are safe (W3C manifest, "maskable").
 */
export async function drawIcon(
  svg: Uint8Array,
  { side, room = 0, ground }: { side: number; room?: number; ground?: string },
): Promise<Buffer> {
  const inner = Math.round(side * (1 - 2 * room));
  const edge = Math.floor((side - inner) / 2);
  const background = ground ?? { r: 0, g: 0, b: 0, alpha: 0 };
  const drawing = sharp(svg, { density: 600 }).resize(inner, inner, { fit: 'contain', background });
  const whole = drawing.extend({
    top: edge,
    left: edge,
    bottom: side - inner - edge,
    right: side - inner - edge,
    background,
  });
  return (ground ? whole.flatten({ background: ground }) : whole).png().toBuffer();
}
