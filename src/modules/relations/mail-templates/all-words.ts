import type { TemplateName } from './contract.ts';
import { accountWords } from './words/account-words.ts';
import { byHandWords } from './words/by-hand-words.ts';
import { changedOrderWords } from './words/changed-order-words.ts';
import { chatWords } from './words/chat-words.ts';
import { endedOrderWords } from './words/ended-order-words.ts';
import { eventNewsWords } from './words/event-news-words.ts';
import { messageWords } from './words/message-words.ts';
import { orderWords } from './words/order-words.ts';
import { paymentWords } from './words/payment-words.ts';
import { quoteWords } from './words/quote-words.ts';
import { replyWords } from './words/reply-words.ts';
import { reviewWords } from './words/review-words.ts';
import { shareWords } from './words/share-words.ts';
import { staffMoneyWords } from './words/staff-money-words.ts';
import { staffWords } from './words/staff-words.ts';
import { staffWorkWords } from './words/staff-work-words.ts';
import { stockWords } from './words/stock-words.ts';
import { teamWords } from './words/team-words.ts';
import { waitingWords } from './words/waiting-words.ts';
import type { Words } from './words.ts';

/** Our own words for every mail. */
export const words: Record<TemplateName, Words> = {
  ...accountWords,
  ...orderWords,
  ...byHandWords,
  ...changedOrderWords,
  ...endedOrderWords,
  ...paymentWords,
  ...shareWords,
  ...staffWords,
  ...staffMoneyWords,
  ...staffWorkWords,
  ...reviewWords,
  ...stockWords,
  ...messageWords,
  ...chatWords,
  ...quoteWords,
  ...teamWords,
  ...eventNewsWords,
  ...replyWords,
  ...waitingWords,
};
