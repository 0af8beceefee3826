import type { Texts } from '#platform/i18n';

export type DeliveryMethod = 'delivery' | 'pick-up';

export type SlotView = { id: string; from: string; to: string; free: boolean };

export type ZoneView = { id: string; names: Texts; feeMinor: number; freeFromMinor: number | null };
