/** An order in several parts: each with its own way, hour and state. */
export const parts = {
  split: {
    open: 'Get some of it another way',
    delivery: 'What do you pick up yourself?',
    'pick-up': 'What do we deliver?',
    hint: 'Everything else goes as you chose above.',
    comes_one: '{{names}} comes to you: please say where.',
    comes_other: '{{names}} come to you: please say where.',
  },
  /** How a line goes, beside it. */
  way: { delivery: 'delivered', 'pick-up': 'picked up', 'on-site': 'comes to you' },
  fee: { delivery: 'Delivery', 'pick-up': 'Pick-up', 'on-site': 'Coming to you' },
  /** Before a sentence about one part. */
  about: {
    delivery: 'For the delivery:',
    'pick-up': 'For the pick-up:',
    'on-site': 'For what comes to you:',
  },
  /** When a service begins. */
  starts: {
    wish: 'When should it begin: {{name}}',
    hint: 'We agree on it with you when this hour cannot be.',
  },
  took: 'It took place',
  title: '{{way}}, {{day}}',
  office: {
    title: 'Part {{nth}} of {{count}}',
    steps: 'Steps of this part: {{way}}',
    whole: 'These steps move the whole order.',
    of: 'Part: {{way}}',
  },
};
