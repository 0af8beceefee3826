import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type ApiRoutes, type DeclaredRoute, openApiDocument } from '#platform/api';
import { newNonce, pagePolicy } from '#platform/http';

type DocsNeeds = {
  declared: readonly DeclaredRoute[];
  publicUrl: () => string;
  shop: () => Promise<{ name: string }>;
};

const swagger = createRequire(import.meta.url);
const files: Record<string, string> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};

/** The document of the API, and a page to read it and try it on. All of it is served from here. */
export const docs =
  ({ declared, publicUrl, shop }: DocsNeeds): ApiRoutes =>
  async (api) => {
    let document: { url: string; text: string } | undefined;
    const written = (name: string): string => {
      const url = publicUrl();
      if (document?.url !== url) {
        const info = { title: `${name} API`, version: '1', description, url };
        document = { url, text: JSON.stringify(openApiDocument(declared, info)) };
      }
      return document.text;
    };

    api.get('/openapi.json', async (_request, reply) =>
      reply.type('application/json').send(written((await shop()).name)),
    );

    api.get('/', async (_request, reply) => reply.redirect('/api/docs'));

    api.get('/docs', async (_request, reply) => {
      const nonce = newNonce();
      return reply.header('content-security-policy', pagePolicy(nonce)).type('text/html').send(page(nonce));
    });

    for (const [name, type] of Object.entries(files)) {
      const bytes = await readFile(swagger.resolve(`swagger-ui-dist/${name}`));
      api.get(`/docs/${name}`, async (_request, reply) =>
        reply.header('cache-control', 'public, max-age=86400').type(type).send(bytes),
      );
    }
  };

const page = (nonce: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script nonce="${nonce}">if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('dark-mode');
SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });</script>
</body>
</html>
`;

const description = `Everything the shop's pages can do, for programs.

**Who asks.** \`POST /api/auth/token\` gives an access token for ten minutes and a refresh token that is good once. Programs use
an API key with scopes (\`POST /api/keys\`), as \`X-API-Key\` or bearer. Browsing and buying need neither.

**Money** is in minor units with its currency: \`{ "amount": 1250, "currency": "EUR" }\` is € 12.50. Instants are ISO 8601 in UTC,
days are plain.

**Refusals** are problem details (RFC 9457) with a stable \`code\`. **Language**: \`language\` in the query, or Accept-Language.

**Twice is once**: send \`Idempotency-Key\` where it is offered; the answer is kept for 24 hours.

**Not changed**: a product asked for without an occasion comes with an \`ETag\`. Send it back as \`If-None-Match\`, and 304 says that
it is still the same; a change is seen within two seconds.`;
