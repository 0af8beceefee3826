import type { ActionFunctionArgs } from 'react-router';
import { isId } from '#platform/ids';
import { textIn, type Values, valuesOf } from '../../design/forms/form-values.ts';
import { refusal, settle } from '../../entry/form-answer.ts';
import { eventVisitWith } from '../planner-visit.ts';
import { readSection } from './section-values.ts';

/** One of the forms of the page's tab. */
export async function changePage(args: ActionFunctionArgs) {
  const { app, by, event, address } = await eventVisitWith(args, 'keep-page');
  const { request } = args;
  const form = await request.formData();
  const values = valuesOf(form);
  const of = textIn(values, 'of');
  const step = textIn(values, 'do');
  const own = { eventId: event.id, by };
  const { eventPages } = app;
  if (of === 'state')
    return settle(request, await eventPages.publish({ ...own, published: step === 'publish' }), {
      of,
      values,
    });
  if (of === 'date') return settle(request, await eventPages.sayDateAsItIs(own), { of, values });
  if (of === 'link') return settle(request, await eventPages.replaceLink(own), { of, values });
  if (of === 'look')
    return settle(request, await eventPages.changeLook({ ...own, ...readLook(values) }), { of, values });
  if (of === 'picture') {
    const file = form.get('picture');
    if (step === 'remove')
      return settle(request, await eventPages.setPicture({ ...own, picture: null }), { of, values });
    if (!(file instanceof File) || file.size === 0)
      return refusal(of, values, [{ field: 'picture', code: 'not-an-image' }]);
    const stored = await app.storeUpload(new Uint8Array(await file.arrayBuffer()), address);
    if (!stored.ok)
      return refusal(of, values, [
        { field: 'picture', code: stored.code === 'too-many' ? 'too-often' : stored.code },
      ]);
    return settle(request, await eventPages.setPicture({ ...own, picture: stored.value.key }), {
      of,
      values,
    });
  }
  const named = of.replace(/^(?:section|step)-/, '');
  const id = isId(named) ? named : undefined;
  if (of === 'section-new' || (id && of.startsWith('section-')))
    return settle(
      request,
      await eventPages.saveSection({ ...own, ...(id && { id }), form: readSection(values) }),
      { of, values },
    );
  if (id && (step === 'up' || step === 'down'))
    return settle(request, await eventPages.moveSection({ ...own, id, to: step }), { of, values });
  if (id && (step === 'remove' || step === 'restore')) {
    const removed = step === 'remove';
    return settle(request, await eventPages.removeSection({ ...own, id, removed }), {
      of,
      values,
      done: removed ? 'removed' : 'restored',
      ...(removed && { undo: id }),
    });
  }
  return refusal(of, values, [{ field: '', code: 'not-there' }]);
}

const readLook = (values: Values) => ({
  expected: Number(textIn(values, 'expected')),
  form: {
    slug: textIn(values, 'slug'),
    mainColour: textIn(values, 'mainColour'),
    secondColour: textIn(values, 'secondColour'),
  },
});
