import { type ApiRoutes, type DeclaredRoute, notFound } from '#platform/api';
import { sendProblem } from '#platform/http';

/** What stands under no route of the API: another method of an address that is there, or nothing at all. */
export const lost =
  (declared: readonly DeclaredRoute[]): ApiRoutes =>
  async (api) => {
    const known = declared.map(({ url, method }) => ({
      method,
      pattern: new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}/?$`),
    }));
    api.all('/*', async (request, reply) => {
      const path = request.url.split('?')[0] as string;
      const methods = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
      if (methods.length === 0) return notFound(reply, 'The API has no such address.');
      reply.header('allow', methods.join(', '));
      return sendProblem(reply, 405, 'method-not-allowed', 'This address does not take that method.');
    });
  };
