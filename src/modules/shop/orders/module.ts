import type { Actor } from '#platform/policy';
import type { Result } from '#platform/result';
import type {
  OfficeList,
  OfficeQuery,
  OrderRefusal,
  OrderRow,
  OrderStep,
  OrderView,
  TodayView,
} from './contract.ts';

export type Orders = {
  /** The order of a tracking link, as its shopper may see it. */
  byLink(link: string): Promise<OrderView | undefined>;
  /** An order of the asking account, as its shopper may see it. */
  mine(number: string, by: Actor): Promise<OrderView | undefined>;
  history(by: Actor): Promise<OrderRow[]>;
  /** The office's view: notes, payments and possible steps included. Undefined also when not allowed. */
  forOffice(number: string, by: Actor): Promise<OrderView | undefined>;
  officeList(query: OfficeQuery, by: Actor): Promise<Result<OfficeList, OrderRefusal>>;
  /** Open orders by state, for the board: the columns placed, approved, in-preparation, ready, on its way. */
  board(by: Actor): Promise<Result<{ state: string; rows: OrderRow[]; total: number }[], OrderRefusal>>;
  today(by: Actor): Promise<Result<TodayView, OrderRefusal>>;
  takeStep(input: {
    number: string;
    step: OrderStep;
    reason?: string;
    carrier?: string;
    trackingNumber?: string;
    by: Actor;
  }): Promise<Result<{ state: string }, OrderRefusal>>;
  addNote(input: { number: string; text: string; by: Actor }): Promise<Result<null, OrderRefusal>>;
};
