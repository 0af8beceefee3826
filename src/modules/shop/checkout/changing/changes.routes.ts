import { type ApiRoutes, answerIn, type Refusals, refused } from '#platform/api';
import { type Language, pickText } from '#platform/i18n';
import { money, vatLines } from '#platform/wire';
import type { ChangePreview, Figures, Place } from '../change.contract.ts';
import { checkoutProblems } from '../checkout.routes.ts';
import type { EditRefusal } from '../contract.ts';
import type { Checkout } from '../module.ts';
import {
  ChangeBody,
  ChangedResponse,
  ChangePreviewBody,
  ChangePreviewResponse,
  NumberParams,
} from './changes-api.contract.ts';

const refusals: Refusals<EditRefusal> = {
  ...checkoutProblems,
  'no-such-order': [404, 'There is no such order.'],
  'not-allowed': [403, 'This is not for you to do.'],
  'changed-meanwhile': [409, 'The order, or what the change would do, is not what it was: look at it again.'],
  'not-editable': [409, 'The order is being made, has gone or has ended.'],
  'charged-back': [409, 'A bank has taken money of this order back.'],
  'payment-under-way': [409, 'Somebody may be paying this order now.'],
  'more-received': [409, 'More has come in by hand than it would cost.'],
  'shares-open': [409, 'Several people are still paying this order.'],
  'no-such-part': [422, 'The order has no such part.'],
  'after-the-day': [422, 'A part would be handed over after the celebration.'],
  'no-lines': [422, 'Nothing would be left: cancel the order instead.'],
  'no-such-line': [422, 'The order has no such line.'],
  'bad-text': [422, 'This text is too long, or where none goes.'],
  'nothing-changed': [422, 'Nothing would be otherwise.'],
};

/** The staff change an order before it is made. */
export const changesRoutes =
  (checkout: Pick<Checkout, 'previewChange' | 'editOrder'>): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Orders'] };
    const config = { scope: 'write-orders', signedIn: true, refusals } as const;

    api.post('/orders/:number/change-preview', {
      config,
      schema: {
        ...say,
        operationId: 'previewChange',
        summary: 'What a change of an order would do, in every cent; nothing happens',
        params: NumberParams,
        body: ChangePreviewBody,
        response: { 200: ChangePreviewResponse },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const language = answerIn(request, reply);
        const shown = await checkout.previewChange({ number, change: request.body, by: request.actor });
        return shown.ok ? presentPreview(shown.value, language) : refused(reply, refusals, shown);
      },
    });

    api.patch('/orders/:number', {
      config: { ...config, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'changeOrder',
        summary: 'Changes an order before it is made; `seen` is what the preview said',
        params: NumberParams,
        body: ChangeBody,
        response: { 200: ChangedResponse },
      },
      handler: async (request, reply) => {
        const { number } = request.params;
        const { seen, ...change } = request.body;
        const done = await checkout.editOrder({ number, change, seen, by: request.actor });
        return done.ok ? { number, version: change.version + 1 } : refused(reply, refusals, done);
      },
    });
  };

function presentPreview(preview: ChangePreview, language: Language) {
  const { version, currency, before, after, lines, where, dues, waits, proposed } = preview;
  const minor = (amount: number) => money(amount, currency);
  const figures = (of: Figures) => ({
    goods: minor(of.linesMinor),
    deliveryFee: minor(of.deliveryMinor),
    discount: minor(of.discountMinor),
    total: minor(of.totalMinor),
    vat: vatLines(of.vat, currency),
  });
  const place = ({ feeMinor, ...of }: Place) => ({ ...of, fee: minor(feeMinor) });
  const side = (of: ChangePreview['lines'][number]['was']) =>
    of && { quantity: of.quantity, total: minor(of.totalMinor), personalText: of.personalText };
  return {
    version,
    before: figures(before),
    after: figures(after),
    lines: lines.map(({ names, was, becomes, starts, moved }) => ({
      name: pickText(names, language),
      was: side(was),
      becomes: side(becomes),
      starts,
      moved: moved && { from: place(moved.from), to: place(moved.to) },
    })),
    where: {
      day: where.day ?? null,
      contact: where.contact ?? null,
      parts: where.parts.map(({ id, was, becomes }) => ({
        id,
        was: was && place(was),
        becomes: becomes && place(becomes),
      })),
    },
    here: minor(preview.hereMinor),
    dues: dues.map(({ kind, dueOn, wasMinor, isMinor }) => ({
      kind,
      dueOn,
      was: minor(wasMinor),
      is: minor(isMinor),
    })),
    waits,
    proposed,
    seen: {
      totalMinor: after.totalMinor,
      toPayMinor: preview.toPayMinor,
      backMinor: preview.backMinor,
    },
  };
}
