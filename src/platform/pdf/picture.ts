import sharp from 'sharp';

/** A picture of ours as a document takes it. */
export const pictureForPdf = async (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes).resize({ width: 640, height: 320, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
