export { diskStore } from './disk-store.ts';
export { drawIcon } from './draw-icon.ts';
export { type ImageStore, imageKey, imageSizes } from './image-store.ts';
export { createSentPictures, type SentPictures } from './sent-pictures.ts';
export { type ImageRefusal, type StoredImage, storeImage } from './store-image.ts';
