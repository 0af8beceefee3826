import { z } from 'zod';
import { defineJob } from '#platform/jobs';
import type { RsvpContext } from '../rsvp-context.ts';
import { askedRegistration, confirmRegistration } from './confirm-registration.ts';
import { register } from './register.ts';
import { registrationOf, registrationPage } from './registration-page.ts';
import { forgetOverWishes } from './registrations-store.ts';

const ForgetRegistrations = defineJob('rsvp.forget-registrations', 'slow', z.object({}));

type Bound<F> = F extends (context: RsvpContext, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/** Strangers put themselves on the list of a public event. */
export type Registration = {
  /** How it stands, for the event's page. */
  stateOf: Bound<typeof registrationOf>;
  page: Bound<typeof registrationPage>;
  ask: Bound<typeof register>;
  asked: Bound<typeof askedRegistration>;
  confirm: Bound<typeof confirmRegistration>;
  /** Forgets what is over; a job does so every night. */
  forgetOver(): Promise<void>;
};

export function createRegistration(context: RsvpContext): Registration {
  const { database, clock, jobs } = context;
  const forgetOver = () => forgetOverWishes(database.reader, clock.now());
  jobs.handle(ForgetRegistrations, forgetOver);
  jobs.repeat(ForgetRegistrations, '29 4 * * *', {});
  return {
    stateOf: (eventId) => registrationOf(context, eventId),
    page: (slug) => registrationPage(context, slug),
    ask: (input) => register(context, input),
    asked: (token, from) => askedRegistration(context, token, from),
    confirm: (token) => confirmRegistration(context, token),
    forgetOver,
  };
}
