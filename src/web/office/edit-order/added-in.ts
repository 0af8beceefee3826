import { listIn, type Values } from '../../design/forms/form-values.ts';

/** What is new on the order, in the form as it stands. */
export const addedIn = (values: Values): string[] => [...new Set(listIn(values, 'added'))];
