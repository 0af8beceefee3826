export { diskFiles, type Files } from './disk-files.ts';
