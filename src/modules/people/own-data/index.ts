export { createOwnData, type OwnDataOfPeople } from './module.ts';
