import type { Words } from '../words.ts';

export const parts: Words['parts'] = {
  split: {
    open: 'Een deel op een andere manier',
    delivery: 'Wat haal je zelf af?',
    'pick-up': 'Wat leveren we?',
    hint: 'Al de rest gaat zoals je hierboven koos.',
    comes_one: '{{names}} komt naar jou: zeg ons waar.',
    comes_other: '{{names}} komen naar jou: zeg ons waar.',
  },
  way: { delivery: 'geleverd', 'pick-up': 'afgehaald', 'on-site': 'komt naar jou' },
  fee: { delivery: 'Levering', 'pick-up': 'Afhalen', 'on-site': 'Naar jou komen' },
  about: {
    delivery: 'Voor de levering:',
    'pick-up': 'Voor het afhalen:',
    'on-site': 'Voor wat naar jou komt:',
  },
  /** When a service begins. */
  starts: {
    wish: 'Wanneer moet het beginnen: {{name}}',
    hint: 'Kan dat uur niet, dan spreken we met je een ander af.',
  },
  took: 'Is geweest',
  title: '{{way}}, {{day}}',
  office: {
    title: 'Deel {{nth}} van {{count}}',
    steps: 'Stappen van dit deel: {{way}}',
    whole: 'Deze stappen gelden voor de hele bestelling.',
    of: 'Deel: {{way}}',
  },
};
