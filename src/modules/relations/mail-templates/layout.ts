import type { Language } from '#platform/i18n';
import { ink, rule, SANS, SERIF, soft } from './mail-look.ts';
import type { Block, MailWords } from './words.ts';

// Tables and inline styles, for mail programs; the classes only serve those that know dark mode.
export const WHEN_DARK = '@media (prefers-color-scheme: dark)';
const dark = `
${WHEN_DARK} {
  .ground { background:#1f1613 !important }
  .card { background:#2b201c !important }
  .ink, .ink td, .ink th { color:#f6ede4 !important }
  .soft { color:#cdbbae !important }
  .rule { border-color:#4a3a33 !important }
  .quote { background:#3a2c26 !important; color:#f6ede4 !important }
  .brand { color:#ff9db3 !important }
}
@media (max-width: 620px) { .pad { padding:28px 22px !important } }`;

/** The Liquid source of a mail's HTML: the words of one language in the layout. */
export const htmlSource = (words: MailWords, language: Language): string =>
  [
    htmlTop(words, language),
    ...words.blocks.map((block) => htmlBlock(block, language)),
    htmlFoot(language),
  ].join('\n');

/** All that stands above the blocks of a mail. */
export const htmlTop = (
  words: Pick<MailWords, 'subject' | 'preheader' | 'heading'>,
  language: Language,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${words.subject}</title>
<style>${dark}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f7f2ea">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${words.preheader}${'&#8199;&#65279;&#847; '.repeat(30)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:#f7f2ea"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td style="padding:0 8px 18px"><a href="{{ site }}/${language}" class="brand" style="font:600 24px/1.2 ${SERIF};color:#a8163b;text-decoration:none">{{ shop }}</a></td></tr>
<tr><td class="card pad" style="background:#fffdf9;border-radius:20px;padding:40px 44px">
<h1 class="ink" style="margin:0 0 18px;font:600 30px/1.2 ${SERIF};color:${ink}">${words.heading}</h1>`;

export const htmlFoot = (language: Language): string => `</td></tr>
<tr><td class="soft" style="padding:20px 8px;font:400 13px/1.5 ${SANS};color:${soft}">{{ shop }}<br><a href="{{ site }}/${language}" class="soft" style="color:${soft}">{{ site }}</a></td></tr>
</table>
</td></tr></table>
</body>
</html>`;

const paragraph = (text: string) =>
  unlessEmpty(
    text,
    `<p class="ink" style="margin:0 0 16px;font:400 16px/1.6 ${SANS};color:${ink}">${text}</p>`,
  );

/** A paragraph that is one condition disappears with it. */
function unlessEmpty(text: string, html: string): string {
  const condition = /^\{% if (\w+) %\}(.*)\{% endif %\}$/s.exec(text);
  return condition
    ? `{% if ${condition[1]} %}${html.replace(text, condition[2] as string)}{% endif %}`
    : html;
}

export function htmlBlock(block: Block, language: Language): string {
  if (typeof block === 'string') return paragraph(block);
  if ('button' in block) return button(block.button, block.to);
  if ('small' in block)
    return `<p class="soft" style="margin:0 0 12px;font:400 13px/1.6 ${SANS};color:${soft};word-break:break-word">${block.small}</p>`;
  if ('quote' in block) return when(block.when, quote(block.quote));
  if ('rows' in block) return address(block.rows);
  return block.part === 'address' ? address('address') : orderPart(language);
}

const when = (name: string | undefined, source: string) =>
  name ? `{% if ${name} %}${source}{% endif %}` : source;

const button = (label: string, to: string) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:10px 0 24px"><tr><td bgcolor="#b81c45" style="background:#b81c45;border-radius:12px"><a href="${to}" style="display:inline-block;padding:14px 26px;font:600 16px/1.2 ${SANS};color:#fff9f7;text-decoration:none">${label}</a></td></tr></table>`;

const quote = (text: string) =>
  `<div class="quote" style="margin:0 0 16px;padding:14px 18px;border-left:3px solid #b81c45;border-radius:4px;background:#f7f2ea;font:400 16px/1.6 ${SANS};color:${ink};white-space:pre-line">${text}</div>`;

const address = (list: string) =>
  `<p class="ink" style="margin:0 0 20px;font:400 16px/1.6 ${SANS};color:${ink}">{% for row in ${list} %}{{ row }}<br>{% endfor %}</p>`;

/** French puts a space before its colon. */
const colon = (language: Language) => (language === 'fr' ? ' :' : ':');

const labels = {
  en: {
    subtotal: 'Subtotal',
    discount: 'Coupon',
    delivery: 'Delivery',
    total: 'Total',
    vat: 'of which VAT',
    onDay: 'To your door',
    pickUp: 'You collect it',
    note: 'Your note',
    rental: 'Rented, not bought',
    rentalDays: 'Your rentals are handed over on {{ rental.out }} and go back on {{ rental.back }}.',
    rentalDeposit:
      '{{ rental.deposit }} deposit is due at the handover. It is not part of this total, and you get it back when everything returns whole.',
  },
  nl: {
    subtotal: 'Subtotaal',
    discount: 'Kortingscode',
    delivery: 'Levering',
    total: 'Totaal',
    vat: 'waarvan btw',
    onDay: 'Bij jou thuis',
    pickUp: 'Je haalt het af',
    note: 'Je opmerking',
    rental: 'Te huur, niet te koop',
    rentalDays: 'Wat je huurt, krijg je op {{ rental.out }} en gaat terug op {{ rental.back }}.',
    rentalDeposit:
      '{{ rental.deposit }} waarborg betaal je bij het overhandigen. Hij zit niet in dit totaal, en je krijgt hem terug als alles heel terugkomt.',
  },
  fr: {
    subtotal: 'Sous-total',
    discount: 'Code promo',
    delivery: 'Livraison',
    total: 'Total',
    vat: 'dont TVA',
    onDay: 'Chez vous',
    pickUp: 'Vous venez la chercher',
    note: 'Votre remarque',
    rental: 'À louer, pas à vendre',
    rentalDays: 'Vos locations vous sont remises le {{ rental.out }} et repartent le {{ rental.back }}.',
    rentalDeposit:
      '{{ rental.deposit }} de caution à verser à la remise, hors de ce total ; vous la récupérez quand tout revient intact.',
  },
} satisfies Record<Language, Record<string, string>>;

const heading = (text: string) =>
  `<h2 class="ink" style="margin:0 0 6px;font:600 19px/1.3 ${SERIF};color:${ink}">${text}</h2>`;

const rowStyle = `font:400 15px/1.5 ${SANS};color:${ink};vertical-align:top`;
const edge = `border-bottom:1px solid ${rule}`;

const totalRow = (label: string, value: string, style = rowStyle) =>
  `<tr><td colspan="2" style="padding:4px 8px 4px 0;${style}">${label}</td><td align="right" style="padding:4px 0;white-space:nowrap;${style}">${value}</td></tr>`;

function orderPart(language: Language): string {
  const say = labels[language];
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" class="ink" style="margin:8px 0 24px">
{% for line in lines %}<tr>
<td class="rule" width="52" style="padding:10px 8px 10px 0;white-space:nowrap;${edge};${rowStyle}">{{ line.quantity }}</td>
<td class="rule" style="padding:10px 8px 10px 0;${edge};${rowStyle}"><strong>{{ line.name }}</strong>{% if line.detail %}<br><span class="soft" style="color:${soft}">{{ line.detail }}</span>{% endif %}{% if line.personalText %}<br><em style="white-space:pre-line">“{{ line.personalText }}”</em>{% endif %}</td>
<td class="rule" align="right" style="padding:10px 0;white-space:nowrap;${edge};${rowStyle}">{{ line.amount }}</td>
</tr>{% endfor %}
<tr><td colspan="3" height="10" style="font-size:1px;line-height:10px">&nbsp;</td></tr>
{% if totals.subtotal %}${totalRow(say.subtotal, '{{ totals.subtotal }}')}{% endif %}
{% if totals.delivery %}${totalRow(say.delivery, '{{ totals.delivery }}')}{% endif %}
{% if totals.discount %}${totalRow(`${say.discount} {{ totals.discount.code }}`, '{{ totals.discount.amount }}')}{% endif %}
${totalRow(say.total, '{{ totals.total }}', `font:600 20px/1.4 ${SERIF};color:${ink}`)}
{% for vat in totals.vat %}${totalRow(`${say.vat} {{ vat.rate }}`, '{{ vat.amount }}', `font:400 13px/1.5 ${SANS};color:${soft}`)}{% endfor %}
</table>
{% for delivery in deliveries %}${heading(`{% if delivery.method == "delivery" %}${say.onDay}{% else %}${say.pickUp}{% endif %}`)}
<p class="ink" style="margin:0 0 4px;font:400 16px/1.6 ${SANS};color:${ink}">{{ delivery.day }}{% if delivery.slot %}, {{ delivery.slot }}{% endif %}{% if delivery.what %}<br><span class="soft" style="color:${soft}">{{ delivery.what }}</span>{% endif %}</p>
${address('delivery.address')}{% endfor %}
${rentalPart(say)}
{% if note %}<p class="soft" style="margin:0 0 6px;font:400 13px/1.5 ${SANS};color:${soft}">${say.note}</p>${quote('{{ note }}')}{% endif %}`;
}

/** When what is let comes and goes, and the deposit: due then, and in no total. */
const rentalPart = (say: (typeof labels)[Language]) => `{% if rental %}${heading(say.rental)}
${paragraph(say.rentalDays)}{% if rental.deposit %}${paragraph(say.rentalDeposit)}{% endif %}{% endif %}`;

export const TEXT_FOOT = '-- \n{{ shop }}\n{{ site }}';

/** The Liquid source of the plain text, from the same words. */
export const textSource = (words: MailWords, language: Language): string =>
  [words.heading, ...words.blocks.map((block) => textBlock(block, language)), TEXT_FOOT].join('\n\n');

export function textBlock(block: Block, language: Language): string {
  if (typeof block === 'string') return block;
  if ('button' in block) return `${block.button}${colon(language)}\n${block.to}`;
  if ('small' in block) return block.small;
  if ('quote' in block) return when(block.when, `“${block.quote}”`);
  if ('rows' in block) return rowsText(block.rows);
  return block.part === 'address' ? rowsText('address') : orderText(language);
}

const rowsText = (list: string) => `{% for row in ${list} %}{{ row }}\n{% endfor %}`;

function orderText(language: Language): string {
  const say = labels[language];
  const is = colon(language);
  return `{% for line in lines %}{{ line.quantity }}  {{ line.name }}{% if line.detail %} ({{ line.detail }}){% endif %}${is} {{ line.amount }}
{% if line.personalText %}   “{{ line.personalText }}”
{% endif %}{% endfor %}
{% if totals.subtotal %}${say.subtotal}${is} {{ totals.subtotal }}
{% endif %}{% if totals.delivery %}${say.delivery}${is} {{ totals.delivery }}
{% endif %}{% if totals.discount %}${say.discount} {{ totals.discount.code }}${is} {{ totals.discount.amount }}
{% endif %}${say.total}${is} {{ totals.total }}
{% for vat in totals.vat %}${say.vat} {{ vat.rate }}${is} {{ vat.amount }}
{% endfor %}
{% for delivery in deliveries %}{% if delivery.method == "delivery" %}${say.onDay}{% else %}${say.pickUp}{% endif %}${is} {{ delivery.day }}{% if delivery.slot %}, {{ delivery.slot }}{% endif %}
{% if delivery.what %}{{ delivery.what }}
{% endif %}{% for row in delivery.address %}{{ row }}
{% endfor %}{% endfor %}{% if rental %}
${say.rental}${is} ${say.rentalDays}
{% if rental.deposit %}${say.rentalDeposit}
{% endif %}{% endif %}{% if note %}
${say.note}${is} {{ note }}{% endif %}`;
}
