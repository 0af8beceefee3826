import {
  type MailText,
  type MailTextProblem,
  mailTextFields,
} from '#modules/relations/mail-templates/contract';
import { textIn, type Values } from '../../../design/forms/form-values.ts';
import { mailTexts } from '../../../words/en/mail-texts.ts';

/** What was typed; a form sends line breaks as two characters. */
export const mailTextIn = (values: Values): MailText =>
  Object.fromEntries(
    mailTextFields.map((field) => [field, textIn(values, field).replace(/\r\n?/g, '\n')]),
  ) as MailText;

export type MailProblem = Omit<MailTextProblem, 'field'> & { field: string };

type Code = keyof typeof mailTexts.problem;
export const knownProblem = (code: string): Code =>
  Object.hasOwn(mailTexts.problem, code) ? (code as Code) : 'invalid';

type Variable = keyof typeof mailTexts.variables;
export const knownVariable = (name: string): Variable | undefined =>
  Object.hasOwn(mailTexts.variables, name) ? (name as Variable) : undefined;

type Part = keyof typeof mailTexts.parts;
export const knownPart = (name: string): Part | undefined =>
  Object.hasOwn(mailTexts.parts, name) ? (name as Part) : undefined;
