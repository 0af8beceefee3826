import { formatMoney } from '#platform/money';
import type { TestPayment } from './books.ts';
import type { Delivery } from './news.ts';

export const outcomes = ['paid', 'failed', 'cancelled', 'expired', 'pending', 'paid-late'] as const;
export type Outcome = (typeof outcomes)[number];

type Words = {
  title: string;
  notice: string;
  pay: string;
  others: string;
  over: string;
  back: string;
  news: string;
  outcome: Record<Outcome, string>;
  delivery: Record<Delivery, string>;
};

const words: Record<string, Words> = {
  en: {
    title: 'Test payment',
    notice: 'This is a practice payment: no money moves.',
    pay: 'Pay',
    others: 'Or see what happens when it goes another way',
    over: 'This payment is over.',
    back: 'Back to the shop',
    news: 'How the news reaches the shop',
    outcome: {
      paid: 'Paid',
      failed: 'Payment fails',
      cancelled: 'Cancel',
      expired: 'Let it expire',
      pending: 'Bank is still thinking',
      'paid-late': 'Expire, then pay late',
    },
    delivery: {
      normal: 'At once',
      twice: 'Twice',
      late: 'Five seconds late',
      reordered: 'In the wrong order',
      lost: 'Never',
    },
  },
  nl: {
    title: 'Testbetaling',
    notice: 'Dit is een oefenbetaling: er wordt geen geld afgeschreven.',
    pay: 'Betaal',
    others: 'Of kijk wat er gebeurt als het anders loopt',
    over: 'Deze betaling is afgerond.',
    back: 'Terug naar de winkel',
    news: 'Hoe het bericht de winkel bereikt',
    outcome: {
      paid: 'Betaald',
      failed: 'Betaling mislukt',
      cancelled: 'Annuleren',
      expired: 'Laten verlopen',
      pending: 'De bank denkt nog na',
      'paid-late': 'Verlopen, dan laat betalen',
    },
    delivery: {
      normal: 'Meteen',
      twice: 'Twee keer',
      late: 'Vijf seconden later',
      reordered: 'In de verkeerde volgorde',
      lost: 'Nooit',
    },
  },
  fr: {
    title: 'Paiement de test',
    notice: 'Ceci est un paiement d’essai : aucun argent ne circule.',
    pay: 'Payer',
    others: 'Ou voyez ce qui se passe autrement',
    over: 'Ce paiement est terminé.',
    back: 'Retour à la boutique',
    news: 'Comment la boutique l’apprend',
    outcome: {
      paid: 'Payé',
      failed: 'Le paiement échoue',
      cancelled: 'Annuler',
      expired: 'Laisser expirer',
      pending: 'La banque réfléchit encore',
      'paid-late': 'Expirer, puis payer en retard',
    },
    delivery: {
      normal: 'Tout de suite',
      twice: 'Deux fois',
      late: 'Cinq secondes plus tard',
      reordered: 'Dans le désordre',
      lost: 'Jamais',
    },
  },
};

const brands: Record<string, { name: string; colour: string; hint: Record<string, string> }> = {
  ideal: {
    name: 'iDEAL | Wero',
    colour: '#a3004f',
    hint: { en: 'Bank: Testbank', nl: 'Bank: Testbank', fr: 'Banque : Testbank' },
  },
  paypal: {
    name: 'PayPal',
    colour: '#1f3b8c',
    hint: {
      en: 'Account: noor@example.test',
      nl: 'Account: noor@example.test',
      fr: 'Compte : noor@example.test',
    },
  },
  card: {
    name: 'Card',
    colour: '#23324a',
    hint: { en: 'Card ending in 4242', nl: 'Kaart eindigend op 4242', fr: 'Carte se terminant par 4242' },
  },
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The hosted page of the test provider: plain HTML of its own, for a real one would not share our look either. */
export function paymentPage(payment: TestPayment): string {
  const language = words[payment.language] ? payment.language : 'en';
  const say = words[language] as Words;
  const brand = brands[payment.method] ?? (brands.card as (typeof brands)[string]);
  const amount = escaped(formatMoney(payment.amountMinor, payment.currency, language));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${say.title} · ${escaped(payment.description)}</title>
<style>${css(brand.colour)}</style></head>
<body><main>
<header><strong>${brand.name}</strong><span class="test">${say.title}</span></header>
<p class="notice">${say.notice}</p>
<h1>${amount}</h1>
<p class="what">${escaped(payment.description)}<br><span>${brand.hint[language] ?? ''}</span></p>
${payment.state === 'open' || payment.state === 'pending' ? form(say, amount) : over(say, payment)}
</main></body></html>`;
}

const form = (say: Words, amount: string) => `<form method="post">
<button class="pay" name="outcome" value="paid">${say.pay} ${amount}</button>
<fieldset><legend>${say.news}</legend>${(Object.keys(say.delivery) as Delivery[])
  .map(
    (delivery) =>
      `<label><input type="radio" name="delivery" value="${delivery}"${delivery === 'normal' ? ' checked' : ''}> ${say.delivery[delivery]}</label>`,
  )
  .join('')}</fieldset>
<h2>${say.others}</h2><div class="others">${outcomes
  .filter((outcome) => outcome !== 'paid')
  .map((outcome) => `<button name="outcome" value="${outcome}">${say.outcome[outcome]}</button>`)
  .join('')}</div></form>`;

const over = (say: Words, payment: TestPayment) =>
  `<p>${say.over} <strong>${say.outcome[payment.state as Outcome]}</strong></p><p><a class="pay" href="${escaped(payment.returnUrl)}">${say.back}</a></p>`;

const css = (colour: string) => `
:root{color-scheme:light;font:16px/1.5 system-ui,sans-serif;background:#eef0f4;color:#1c2230}
body{margin:0;display:grid;place-items:center;min-height:100vh;padding:1rem;box-sizing:border-box}
main{background:#fff;border-radius:16px;max-width:26rem;width:100%;padding:0 1.5rem 1.5rem;box-shadow:0 10px 40px #1c22301f;box-sizing:border-box}
header{display:flex;justify-content:space-between;align-items:center;margin:0 -1.5rem;padding:1rem 1.5rem;background:${colour};color:#fff;border-radius:16px 16px 0 0}
.test{background:#ffd75e;color:#3d2c00;border-radius:99px;padding:.1rem .7rem;font-size:.85rem;font-weight:600}
.notice{background:#fff6dc;color:#5c4300;border-radius:8px;padding:.5rem .75rem;font-size:.9rem}
h1{font-size:2.2rem;margin:.5rem 0 0;font-variant-numeric:tabular-nums}h2{font-size:.95rem;margin:1.25rem 0 .5rem}
.what{margin:.25rem 0 1.25rem}.what span{color:#555d6e}
button,.pay{font:inherit;border-radius:10px;padding:.7rem 1rem;min-height:44px;cursor:pointer;border:1px solid #b9c0cd;background:#fff;color:inherit;text-decoration:none}
.pay{display:block;width:100%;box-sizing:border-box;text-align:center;background:${colour};border-color:${colour};color:#fff;font-weight:600}
fieldset{border:1px solid #d5dae3;border-radius:10px;margin:1.25rem 0 0;padding:.5rem 1rem}legend{font-size:.9rem;font-weight:600}
label{display:flex;gap:.5rem;align-items:center;min-height:32px}.others{display:grid;gap:.5rem}
:focus-visible{outline:3px solid ${colour};outline-offset:2px}`;
