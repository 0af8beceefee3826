import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { presentPicture, type Wire } from '#modules/shop/catalogue';
import type { Occasion } from '#modules/shop/catalogue/contract';
import { couponProblems, presentCoupon } from '#modules/shop/offers';
import { CouponBody } from '#modules/shop/offers/contract';
import { type ApiRoutes, answerIn, notFound, type Refusals, refused } from '#platform/api';
import { accept, type Result } from '#platform/result';
import { money, vatLines } from '#platform/wire';
import {
  CartParams,
  CartQuery,
  CartResponse,
  LineChange,
  LineParams,
  NewLine,
  OccasionBody,
} from './api.contract.ts';
import type { CartLineView, CartRefusal, CartView } from './contract.ts';
import type { Carts } from './module.ts';

const refusals: Refusals<CartRefusal> = {
  'no-such-variant': [404, 'This variant is not sold here.'],
  'no-such-line': [404, 'There is no such line in this cart.'],
  'bad-quantity': [422, 'A quantity is a whole number from 1 to 9999.'],
  'personal-text-too-long': [422, 'The personal text is too long for this product.'],
  'personal-text-not-offered': [422, 'This product takes no personal text.'],
  'picture-not-offered': [422, 'This product takes no picture.'],
  'picture-gone': [422, 'This picture is not here any more.'],
  'too-few-guests': [422, 'This product is for a larger party.'],
  'too-many-guests': [422, 'This product is for a smaller party.'],
  'cart-full': [409, 'This cart has as many lines as a cart can have.'],
};
const unknownCart = { 'not-found': [404, 'There is no such cart.'] } as const;

const buying = { scope: 'write-orders', refusals: unknownCart } as const;
const changing = { scope: 'write-orders', refusals: { ...unknownCart, ...refusals } } as const;

/** Carts for programs. The id is the token that opens the cart: unguessable, and stored hashed. */
export const cartRoutes =
  ({ carts, wire }: { carts: Carts; wire: () => Promise<Wire> }): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Carts'] };

    async function show(request: FastifyRequest, reply: FastifyReply, id: string) {
      const cart = await carts.view(id, answerIn(request, reply));
      return cart ? presentCart(id, cart, await wire()) : notFound(reply, 'There is no such cart.');
    }
    // Changing a cart makes it when it is missing: for an address that opens nothing, that would be finding one.
    async function change(
      request: FastifyRequest,
      reply: FastifyReply,
      id: string,
      work: () => Promise<Result<unknown, CartRefusal>>,
    ) {
      if (!(await carts.view(id, 'en'))) return notFound(reply, 'There is no such cart.');
      const done = await work();
      return done.ok ? show(request, reply, id) : refused(reply, refusals, done);
    }

    api.post('/carts', {
      config: buying,
      schema: {
        ...say,
        operationId: 'createCart',
        summary: 'A new cart; for somebody who is signed in, their own',
        body: OccasionBody,
        response: { 201: CartResponse },
      },
      handler: async (request, reply) => {
        const { token } = await carts.setOccasion({
          token: undefined,
          occasion: occasionOf(request.body),
          by: request.actor,
        });
        reply.code(201).header('location', `/api/carts/${token}`);
        return show(request, reply, token);
      },
    });

    api.get('/carts/:id', {
      config: buying,
      schema: {
        ...say,
        operationId: 'getCart',
        summary: 'A cart at today’s prices',
        params: CartParams,
        querystring: CartQuery,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => show(request, reply, request.params.id),
    });

    api.put('/carts/:id/occasion', {
      config: buying,
      schema: {
        ...say,
        operationId: 'setOccasion',
        summary: 'What is celebrated, when, with how many: lines sold per guest follow',
        params: CartParams,
        body: OccasionBody,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        return change(request, reply, id, async () =>
          accept(
            await carts.setOccasion({ token: id, occasion: occasionOf(request.body), by: request.actor }),
          ),
        );
      },
    });

    api.post('/carts/:id/lines', {
      config: { ...changing, idempotent: 'optional' },
      schema: {
        ...say,
        operationId: 'addLine',
        summary: 'Puts something in; the same thing again adds up',
        params: CartParams,
        body: NewLine,
        response: { 201: CartResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        reply.code(201);
        return change(request, reply, id, () =>
          carts.addLine({ ...request.body, token: id, by: request.actor }),
        );
      },
    });

    api.put('/carts/:id/coupon', {
      config: { scope: 'write-orders', refusals: { ...unknownCart, ...couponProblems } },
      schema: {
        ...say,
        operationId: 'enterCoupon',
        summary: 'Puts a coupon on the cart, in place of the one it has',
        params: CartParams,
        body: CouponBody,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        const used = await carts.enterCoupon({ token: id, typed: request.body.code, from: request.ip });
        if (used.ok) return show(request, reply, id);
        return used.code === 'no-such-cart'
          ? notFound(reply, 'There is no such cart.')
          : refused(reply, couponProblems, { ...used, code: used.code });
      },
    });

    api.delete('/carts/:id/coupon', {
      config: buying,
      schema: {
        ...say,
        operationId: 'dropCoupon',
        summary: 'Takes the coupon out',
        params: CartParams,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => {
        const { id } = request.params;
        return change(request, reply, id, async () => accept(await carts.dropCoupon({ token: id })));
      },
    });

    api.patch('/carts/:id/lines/:lineId', {
      config: changing,
      schema: {
        ...say,
        operationId: 'changeLine',
        summary: 'Another quantity, set aside, or back',
        params: LineParams,
        body: LineChange,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => {
        const { id, lineId } = request.params;
        const { quantity, savedForLater } = request.body;
        const line = { token: id, lineId };
        return change(request, reply, id, async () => {
          if (quantity !== undefined) {
            const counted = await carts.changeQuantity({ ...line, quantity });
            if (!counted.ok) return counted;
          }
          if (savedForLater === undefined) return accept(null);
          return savedForLater ? carts.saveForLater(line) : carts.moveToCart(line);
        });
      },
    });

    api.delete('/carts/:id/lines/:lineId', {
      config: changing,
      schema: {
        ...say,
        operationId: 'removeLine',
        summary: 'Takes a line out',
        params: LineParams,
        response: { 200: CartResponse },
      },
      handler: async (request, reply) => {
        const { id, lineId } = request.params;
        return change(request, reply, id, () => carts.removeLine({ token: id, lineId }));
      },
    });
  };

const occasionOf = ({ eventType, date, guests }: z.infer<typeof OccasionBody>): Occasion => ({
  ...(eventType ? { eventType } : {}),
  ...(date ? { day: date } : {}),
  ...(guests ? { guests } : {}),
});

const presentCart = (id: string, cart: CartView, wire: Wire): z.infer<typeof CartResponse> => ({
  id,
  version: cart.version,
  occasion: {
    eventType: cart.occasion.eventType ?? null,
    date: cart.occasion.day ?? null,
    guests: cart.occasion.guests ?? null,
  },
  lines: cart.lines.map((line) => presentLine(line, wire)),
  savedForLater: cart.saved.map((line) => presentLine(line, wire)),
  coupon: presentCoupon(cart.coupon, wire.currency),
  goods: money(cart.linesMinor, wire.currency),
  total: money(cart.linesMinor - cart.discountMinor, wire.currency),
  vat: vatLines(cart.vat, wire.currency),
});

const presentLine = (line: CartLineView, wire: Wire): z.infer<typeof CartResponse>['lines'][number] => ({
  id: line.id,
  variantId: line.variantId,
  product: line.productSlug,
  kind: line.kind,
  name: line.name,
  options: line.optionNames,
  picture: line.picture && presentPicture(line.picture, wire),
  quantity: line.quantity,
  unitPrice: money(line.unitMinor, wire.currency),
  total: money(line.totalMinor, wire.currency),
  discount: money(line.discountMinor, wire.currency),
  vatRateBp: line.vatRateBp,
  personalText: line.personalText,
  availability: line.availability,
  suggestedQuantity: line.suggestedQuantity,
});
