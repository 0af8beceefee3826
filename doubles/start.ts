/**
 * All three doubles for a developer's own hands: `npm run doubles`, and beside it `npm start` with the settings it prints.
 * The shop's address comes after it, where that is another: `npm run doubles -- http://127.0.0.1:3001`.
 */
import { join } from 'node:path';
import { mollieDouble } from './mollie.ts';
import { paypalDouble } from './paypal.ts';
import { stripeDouble } from './stripe.ts';

const shop = process.argv[2] ?? 'http://127.0.0.1:3000';
const at = (provider: string) => () => `${shop}/webhooks/payments/${provider}`;
const mollie = await mollieDouble({ port: 4_701 });
const stripe = await stripeDouble({ port: 4_702, webhookUrl: at('stripe') });
const paypal = await paypalDouble({ port: 4_703, webhookUrl: at('paypal') });

process.stdout.write(`The doubles of Mollie, Stripe and PayPal are open. Start the shop beside them with:

MOLLIE_API_KEY=test_double MOLLIE_API_URL=${mollie.url} \\
STRIPE_SECRET_KEY=sk_test_double STRIPE_WEBHOOK_SECRET=whsec_double STRIPE_API_URL=${stripe.url} \\
PAYPAL_CLIENT_ID=client-double PAYPAL_CLIENT_SECRET=secret-double PAYPAL_WEBHOOK_ID=webhook-double PAYPAL_API_URL=${paypal.url} \\
NODE_EXTRA_CA_CERTS=${join(import.meta.dirname, 'keys', 'paypal-root.pem')} npm start

What goes wrong next: curl -d fault=500 ${mollie.url}/control/faults (slow, 500, 503, 429, html, shape, reset, reset-after, hang)
`);
