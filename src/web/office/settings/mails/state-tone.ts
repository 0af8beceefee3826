import type { MailTextState } from '#modules/relations/mail-templates/contract';
import type { Tone } from '../../../design/badge.tsx';

export const stateTone: Record<MailTextState, Tone> = {
  delivered: 'plain',
  edited: 'success',
  unusable: 'error',
};
