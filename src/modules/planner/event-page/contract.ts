import { z } from 'zod';
import type { EventType, Venue } from '#modules/planner/events/contract';
import type { Language, Texts } from '#platform/i18n';
import { type PageColours, pageColours } from './colours.contract.ts';
import type { SectionKind, SectionView } from './section.contract.ts';

export * from './section.contract.ts';
export { type PageColours, pageColours };

const Colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'colour');

/** How a page looks, and where a public event's page is found. */
export const LookForm = z.object({
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(3, 'too-short')
    .max(60, 'too-long')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug'),
  mainColour: Colour,
  secondColour: Colour,
});
export type LookForm = z.input<typeof LookForm>;

/** What a page begins with, by what is celebrated. */
export const firstColours: Record<EventType, { main: string; second: string }> = {
  wedding: { main: '#7d3a4d', second: '#f3c6a5' },
  birthday: { main: '#c2412d', second: '#ffc94d' },
  anniversary: { main: '#6d2f5b', second: '#e9b872' },
  christening: { main: '#4f7f9b', second: '#f7d9c4' },
  communion: { main: '#55735a', second: '#f2dfa7' },
  party: { main: '#5b2a86', second: '#ff8fab' },
  corporate: { main: '#17425c', second: '#67b8a5' },
  conference: { main: '#243a73', second: '#7fb7e6' },
  funeral: { main: '#3f4550', second: '#a9b4c2' },
  other: { main: '#a1123b', second: '#f4b860' },
};

type Text = { text: string; lang: Language };

/** A section as guests read it. `html` holds nothing but text, links and order. */
export type ShownSection = { id: string; kind: SectionKind; title: Text; html: string; lang: Language };

/** A part that is meant for everybody. */
export type ProgrammePart = {
  id: string;
  main: boolean;
  names: Texts;
  starts: string;
  ends: string;
  place: string;
};

/** What anybody may read of an event whose page they can open: nobody's name, and nothing its host did not choose. */
export type EventPage = {
  eventId: string;
  event: {
    title: string;
    type: EventType;
    zone: string;
    starts: string;
    ends: string;
    venue: Venue;
    cancelled: boolean;
    over: boolean;
    /** From today, on the calendar of its zone, until it begins; below nought once it has. */
    daysToGo: number;
    /** The languages it is written in; the first is for readers of any other. */
    languages: Language[];
  };
  /** The day and hour it was to begin before it was moved to another day; null when it was not. */
  postponedFrom: string | null;
  public: boolean;
  /** Its address without the language. */
  path: string;
  colours: PageColours;
  picture: string | null;
  programme: ProgrammePart[];
  sections: ShownSection[];
};

/** What the host keeps of it. */
export type KeptPage = {
  slug: string;
  mainColour: string;
  secondColour: string;
  picture: string | null;
  publishedAt: string | null;
  /** As guests are told now: see `EventPage`. */
  postponedFrom: string | null;
  version: number;
  public: boolean;
  /**
   * Where guests find it, without the language: by its name, or by a link nobody can guess. Null when that link
   * cannot be read any more: it still opens the page, and can be replaced.
   */
  path: string | null;
  languages: Language[];
  sections: SectionView[];
  /** How often it was opened, by day, the oldest first. */
  views: { day: string; views: number }[];
};

export type PageRefusal =
  | 'not-there'
  | 'not-allowed'
  | 'invalid'
  | 'changed-meanwhile'
  | 'slug-taken'
  | 'too-many'
  | 'picture';
