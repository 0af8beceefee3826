import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ApiRoutes, notFound, type Refusals, refused } from '#platform/api';
import type { ImageRefusal, StoredImage } from '#platform/images';
import { type Result, refuse } from '#platform/result';
import { SlugParams } from './api.contract.ts';
import type { KeepingRefusal, KeptProduct } from './contract.ts';
import { ImageChangeBody, ImageOrderBody, ImageParams, ImagesResponse } from './images-api.contract.ts';
import type { CatalogueKeeping } from './keeping/keeping.ts';
import { keepingRefusals } from './keeping.routes.ts';

const refusals: Refusals<KeepingRefusal | ImageRefusal> = {
  ...keepingRefusals,
  'not-an-image': [422, 'This is no picture that we can open: send JPEG, PNG, WebP, GIF or AVIF.'],
  'too-many-pixels': [422, 'This picture has too many pixels.'],
  'too-large': [413, 'A picture has at most 12 MB.'],
};
const writing = { scope: 'write-catalogue', signedIn: true, refusals } as const;
const LARGEST = 12 * 1024 * 1024;

type Needs = {
  keeping: CatalogueKeeping;
  publicUrl: () => string;
  storePicture: (bytes: Uint8Array) => Promise<Result<StoredImage, ImageRefusal>>;
};

/** The pictures of a product, for programs of the staff: sent as they are, known by their content, re-encoded. */
export const imagesRoutes =
  ({ keeping, publicUrl, storePicture }: Needs): ApiRoutes =>
  async (api) => {
    const say = { tags: ['Catalogue, for staff'] };
    const present = ({ pictures }: Pick<KeptProduct, 'pictures'>) => ({
      items: pictures.map(({ id, key, width, height, alt }) => ({
        id,
        url: `${publicUrl()}/media/${key}-1280.webp`,
        thumbnail: `${publicUrl()}/media/${key}-320.webp`,
        width,
        height,
        alt,
      })),
    });
    type Changed = Result<{ pictures: KeptProduct['pictures'] }, KeepingRefusal | ImageRefusal>;

    /** Finds the product, drafts too, changes it, and answers with its pictures. */
    async function change(
      request: FastifyRequest,
      reply: FastifyReply,
      slug: string,
      work: (product: KeptProduct) => Promise<Changed>,
    ) {
      const known = await keeping.products([slug], request.actor);
      if (!known.ok) return refused(reply, refusals, known);
      const [kept] = known.value;
      if (!kept) return notFound(reply, 'There is no such product.');
      const done = await work(kept);
      return done.ok ? reply.send(present(done.value)) : refused(reply, refusals, done);
    }

    api.get('/products/:slug/images', {
      config: writing,
      schema: {
        ...say,
        operationId: 'listProductImages',
        summary: 'The pictures of a product with their ids, drafts included',
        params: SlugParams,
        response: { 200: ImagesResponse },
      },
      handler: (request, reply) =>
        change(request, reply, request.params.slug, async (product) => ({ ok: true, value: product })),
    });

    await api.register(async (scope) => {
      const uploads = scope as typeof api;
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, body, done) =>
        done(null, body),
      );
      uploads.post('/products/:slug/images', {
        config: { ...writing, binary: 'JPEG, PNG, WebP, GIF or AVIF, known by its content; at most 12 MB' },
        schema: {
          ...say,
          operationId: 'addProductImage',
          summary: 'A picture after the others; the same picture again is there once',
          params: SlugParams,
          response: { 200: ImagesResponse },
        },
        // Before the body: whoever may not keep the catalogue sends no megabytes.
        onRequest: async (request, reply) => {
          if (!keeping.mayKeep(request.actor)) return refused(reply, refusals, refuse('not-allowed'));
        },
        handler: (request, reply) =>
          change(request, reply, request.params.slug, async ({ id }) => {
            const { body } = request;
            const stored = await storePicture(Buffer.isBuffer(body) ? body : new Uint8Array());
            if (!stored.ok) return stored;
            return keeping.addPictures({
              productId: id,
              pictures: [stored.value],
              once: true,
              by: request.actor,
            });
          }),
      });
    });

    api.put('/products/:slug/images/order', {
      config: writing,
      schema: {
        ...say,
        operationId: 'orderProductImages',
        summary: 'Another order of the pictures',
        params: SlugParams,
        body: ImageOrderBody,
        response: { 200: ImagesResponse },
      },
      handler: (request, reply) =>
        change(request, reply, request.params.slug, ({ id }) =>
          keeping.orderPictures({ productId: id, ids: request.body.ids, by: request.actor }),
        ),
    });

    api.patch('/products/:slug/images/:imageId', {
      config: writing,
      schema: {
        ...say,
        operationId: 'describeProductImage',
        summary: 'What a picture shows, in words',
        params: ImageParams,
        body: ImageChangeBody,
        response: { 200: ImagesResponse },
      },
      handler: (request, reply) =>
        change(request, reply, request.params.slug, ({ id }) =>
          keeping.describePicture({
            productId: id,
            pictureId: request.params.imageId,
            alt: request.body.alt,
            by: request.actor,
          }),
        ),
    });

    api.delete('/products/:slug/images/:imageId', {
      config: writing,
      schema: {
        ...say,
        operationId: 'removeProductImage',
        summary: 'Takes a picture away',
        params: ImageParams,
        response: { 200: ImagesResponse },
      },
      handler: (request, reply) =>
        change(request, reply, request.params.slug, ({ id }) =>
          keeping.removePicture({ productId: id, pictureId: request.params.imageId, by: request.actor }),
        ),
    });
  };
