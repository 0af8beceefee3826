export { htmlOf, summaryOf } from './markdown.ts';
