import { z } from 'zod';
import type { Venue } from '#modules/planner/events/contract';
import type { Language } from '#platform/i18n';
import { line, neededLine, paragraphs } from '#platform/text';

/** How long somebody has to show that an address is theirs. */
export const CONFIRM_HOURS = 48;

const names = (lines: string) =>
  lines
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** What a stranger says who wants to come: who they are, and with how many. */
export const RegisterForm = z
  .object({
    firstName: neededLine(80),
    lastName: line(80),
    email: neededLine(254)
      .transform((value) => value.toLowerCase())
      .refine((value) => z.email().safeParse(value).success, 'email'),
    people: z.coerce.number('number').int('number').min(1, 'number').max(20, 'number'),
    /** Who comes along, a name on each line; who is not named is somebody's companion. */
    others: paragraphs(2_000).transform(names),
    consent: z.literal(true, 'consent'),
    language: z.enum(['en', 'nl', 'fr']),
  })
  .refine(({ others }) => others.every((name) => name.length <= 80), { path: ['others'], error: 'too-long' })
  .refine(({ others, people }) => others.length < people, { path: ['others'], error: 'more-names' });
export type RegisterForm = z.input<typeof RegisterForm>;
export type RegisterFields = z.output<typeof RegisterForm>;

/**
 * Whether strangers may put themselves on the list of an event now. `line`: all places are taken, and who comes now waits.
 * `off`: its host invites, or has no public page.
 */
export const registrationStates = ['open', 'line', 'full', 'closed', 'not-open', 'off'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export type RegistrationPage = {
  /** The name its page goes by. */
  slug: string;
  event: { title: string; starts: string; ends: string; zone: string; venue: Venue; languages: Language[] };
  state: RegistrationState;
  most: number;
  until: string | null;
};

/** What is asked to be confirmed, behind the link of a mail. */
export type AskedRegistration = {
  /** Of the event's page, without the language; null when it is closed. */
  path: string | null;
  title: string;
  starts: string;
  name: string;
  people: number;
  email: string;
};

export type RegistrationRefusal =
  | 'not-there'
  | 'invalid'
  | 'too-many'
  | 'too-many-people'
  | 'full'
  | 'closed'
  | 'not-open'
  | 'off';
