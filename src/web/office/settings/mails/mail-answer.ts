import type { MailPreview, MailText } from '#modules/relations/mail-templates/contract';
import type { FormAnswer } from '../../../entry/form-answer.ts';

export type MailAnswer = FormAnswer & {
  preview?: MailPreview;
  sentTo?: string;
  /** What somebody else saved while this was written. */
  meanwhile?: { text: MailText; version: number };
};

export const previewOf = (outcome: { ok: true; value: MailPreview } | { ok: false }) =>
  outcome.ok ? outcome.value : undefined;
