import type { Language } from '#platform/i18n';
import type { MailData, RenderedMail, TemplateName } from './contract.ts';
import { type Brand, renderMail } from './render-mail.ts';

export const needs = [] as const;

export type MailTemplates = {
  renderMail<Name extends TemplateName>(
    template: Name,
    language: Language,
    data: MailData[Name],
  ): RenderedMail;
};

/** `brand` is asked at each mail: the owner may change the shop's name while we run. */
export const createMailTemplates = ({ brand }: { brand: () => Brand }): MailTemplates => ({
  renderMail: (template, language, data) => renderMail(brand(), template, language, data),
});
