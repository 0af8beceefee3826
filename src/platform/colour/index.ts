export { contrast, hexOfOklch, isHexColour, mix, oklchOf, rgbOf } from './colour.ts';
export { contentOn, grounds, READABLE, type ReadableColour, readable } from './readable.ts';
