import { record } from '#platform/journal';
import type { Actor } from '#platform/policy';
import { accept, type Result, refuse } from '#platform/result';
import { problemsOf } from '#platform/text';
import { changePage } from './change-page.ts';
import { LookForm, type PageRefusal } from './contract.ts';
import type { PagesContext } from './pages-context.ts';
import { claimSlug, renewLink, slugsOf, updatePage } from './pages-store.ts';

type OfPage = { eventId: string; by: Actor };
const subject = (eventId: string) => ({ subject: { type: 'event', id: eventId }, scope: eventId }) as const;

/** As many addresses as one page may have had: each of them is nobody else's any more. */
const MOST_SLUGS = 10;

/** Changes the colours and the address of a page. Former addresses lead on to the new one. */
export async function changeLook(
  context: PagesContext,
  { eventId, expected, form, by }: OfPage & { expected: number; form: LookForm },
): Promise<Result<{ version: number }, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx, { page, now }) => {
    const parsed = LookForm.safeParse(form);
    if (!parsed.success) return refuse('invalid', { problems: problemsOf(parsed.error.issues) });
    if (expected !== page.version) return refuse('changed-meanwhile');
    const { slug } = parsed.data;
    const had = await slugsOf(tx, eventId);
    if (!had.includes(slug) && had.length >= MOST_SLUGS)
      return refuse('invalid', { problems: [{ field: 'slug', code: 'too-many-addresses' }] });
    if (!(await claimSlug(tx, { slug, eventId, now })))
      return refuse('invalid', { problems: [{ field: 'slug', code: 'slug-taken' }] });
    await updatePage(tx, page, parsed.data);
    await record(tx, {
      by,
      action: 'page.look',
      ...subject(eventId),
      before: { slug: page.slug, colours: [page.mainColour, page.secondColour] },
      after: { slug, colours: [parsed.data.mainColour, parsed.data.secondColour] },
    });
    return accept({ version: page.version + 1 });
  });
}

/** Opens the page to guests, or closes it again. */
export async function publish(
  context: PagesContext,
  { eventId, published, by }: OfPage & { published: boolean },
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx, { page, event, now }) => {
    if ((page.publishedAt !== null) === published) return accept(null);
    await updatePage(
      tx,
      page,
      published ? { publishedAt: now, saidLocal: event.starts } : { publishedAt: null },
    );
    await record(tx, { by, action: published ? 'page.publish' : 'page.unpublish', ...subject(eventId) });
    return accept(null);
  });
}

/** The page says the event's date as if it had never been another. */
export async function sayDateAsItIs(
  context: PagesContext,
  { eventId, by }: OfPage,
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx, { page, event }) => {
    await updatePage(tx, page, { saidLocal: event.starts });
    return accept(null);
  });
}

/** A new link for a private event's page: whoever has the one before finds nothing there from now on. */
export async function replaceLink(
  context: PagesContext,
  { eventId, by }: OfPage,
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx) => {
    await renewLink(tx, context.seal, eventId);
    await record(tx, { by, action: 'page.replace-link', ...subject(eventId) });
    return accept(null);
  });
}

/** Shows a picture that was sent on the page, or none. */
export async function setPicture(
  context: PagesContext,
  { eventId, picture, by }: OfPage & { picture: string | null },
): Promise<Result<null, PageRefusal>> {
  return changePage(context, { eventId, by }, async (tx, { page }) => {
    if (picture !== null && !(await context.keepPicture(tx, picture))) return refuse('picture');
    await updatePage(tx, page, { picture });
    await record(tx, { by, action: picture ? 'page.picture' : 'page.no-picture', ...subject(eventId) });
    return accept(null);
  });
}
