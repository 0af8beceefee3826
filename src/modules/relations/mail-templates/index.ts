export type { MailData, RenderedMail, TemplateName } from './contract.ts';
export { createMailTemplates, type MailTemplates } from './module.ts';
export type { Brand } from './render-mail.ts';
