import { downloadsOwnData } from '#modules/insight/downloads';
import { identityOwnData } from '#modules/people/identity';
import { viewsOwnData } from '#modules/people/views';
import { checkInOwnData } from '#modules/planner/check-in';
import { eventsOwnData } from '#modules/planner/events';
import { guestsOwnData } from '#modules/planner/guests';
import { rsvpOwnData } from '#modules/planner/rsvp';
import { chatOwnData } from '#modules/relations/chat';
import { messagesOwnData } from '#modules/relations/messages';
import { notificationsOwnData } from '#modules/relations/notifications';
import { cartOwnData } from '#modules/shop/cart';
import { catalogueOwnData } from '#modules/shop/catalogue';
import { ordersOwnData } from '#modules/shop/orders';
import { papersOwnData } from '#modules/shop/papers';
import { paymentsOwnData } from '#modules/shop/payments';
import { quotesOwnData } from '#modules/shop/quotes';
import { reviewsOwnData } from '#modules/shop/reviews';
import type { OwnData } from '#platform/own-data';
import type { Seal } from '#platform/seal';

/** Every module that holds something of people, the highest rank first; the account itself goes last. */
export const holdersOfOwnData = (seal: Seal): OwnData[] => [
  downloadsOwnData,
  checkInOwnData,
  quotesOwnData,
  rsvpOwnData,
  guestsOwnData(seal),
  reviewsOwnData,
  chatOwnData,
  papersOwnData,
  ordersOwnData,
  cartOwnData,
  eventsOwnData,
  viewsOwnData,
  messagesOwnData,
  catalogueOwnData,
  paymentsOwnData,
  notificationsOwnData,
  identityOwnData,
];
