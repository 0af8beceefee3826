import type { ImportState } from '#modules/shop/catalogue/contract';
import type { Tone } from '../../../design/badge.tsx';

export const stateTone: Record<ImportState, Tone> = {
  reading: 'info',
  uploaded: 'info',
  checking: 'info',
  checked: 'info',
  running: 'primary',
  done: 'success',
  cancelled: 'warning',
  failed: 'error',
  undoing: 'primary',
  undone: 'plain',
};
