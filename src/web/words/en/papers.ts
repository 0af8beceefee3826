export const papers = {
  title: 'Papers',
  invoice: 'Invoice',
  'credit-note': 'Credit note',
  proof: 'Proof of processing',
  file: '{{name}} (PDF)',
  none: 'Your invoice comes as soon as the order is paid.',
  soon: 'Your invoice is being made.',
  check: {
    ours: 'This proof is ours',
    oursText: '{{shop}} has received this order. This is how it stands now.',
    order: 'Order',
    state: 'State',
    placed: 'Placed on',
    day: 'Day',
    total: 'Total',
    forged: 'This proof is not ours',
    forgedText:
      'No order of ours has this code: it was altered, or somebody else made it. Please scan the code on the paper again, or ask us.',
    busy: 'Too many codes at once',
    busyText: 'Please try again in a few minutes.',
    ask: 'Ask us',
  },
};
