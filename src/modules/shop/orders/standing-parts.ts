import type { PartRecord } from './orders.rows.ts';
import type { OrderWhole } from './orders-store.ts';

export type StandingPart = PartRecord & { rents: boolean };

/** The parts of an order, with what its rules ask of them. */
export const standingParts = ({ parts, lines }: Pick<OrderWhole, 'parts' | 'lines'>): StandingPart[] =>
  parts.map((part) => ({
    ...part,
    rents: lines.some(({ partId, outDay }) => partId === part.id && outDay !== null),
  }));
