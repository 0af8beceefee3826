/**
 * What is known of guests' health — diets, allergies, needs — is kept for one purpose: to feed and seat them well at the
 * event. So many days after its end, for bills of the kitchen and what was complained about, it is deleted.
 */
export const HEALTH_KEPT_DAYS = 30;

export type PartyMail = {
  id: string;
  subject: string;
  to: string;
  state: 'queued' | 'sending' | 'sent' | 'failed';
  at: string;
};
