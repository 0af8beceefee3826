export const help = {
  about: {
    title: 'About {{name}}',
    lead: '{{name}} brings the makers of {{town}} and around to one table, so that a celebration is one conversation instead of fifteen.',
    makers: 'The makers',
    makersText:
      'Bakers, cooks, florists, musicians and craftspeople whom we know by name. They set their prices; we show them as they are, VAT included.',
    day: 'Your day decides',
    dayText:
      'You tell us the date and the number of guests once. From then on you only see what can really be there, in the quantity that suits your party.',
    promise: 'What you can count on',
    promiseText:
      'No price that changes at the end, no booking that turns out to be taken. You follow every order live, and a person answers when you call.',
  },
  terms: {
    title: 'Terms of sale',
    lead: 'What {{name}} and you may expect of each other, in plain words.',
    order: 'Your order',
    orderText:
      'Your order is binding once it is paid. What you chose is kept for you while you pay. If we cannot make an order after all, we tell you why and give everything back.',
    price: 'Prices and payment',
    priceText:
      'All prices include VAT. Delivery is shown before you pay. You pay on the secure page of our payment provider; we never see your card number.',
    delivery: 'Delivery and pick-up',
    deliveryText:
      'We deliver on the day and within the hours you chose, to the postcodes we serve. Please make sure somebody can receive the order. Picking up is possible at our address.',
    withdraw: 'Changing your mind',
    withdrawText:
      'You may return goods within 14 days of receiving them. By law this does not hold for food that spoils, for what was made or printed to your wishes, and for services on an agreed date, such as catering or music.',
    wrong: 'If something is not right',
    wrongText:
      'Tell us as soon as you can: {{reach}}. We repair, replace or refund. The legal guarantee of two years applies to goods.',
    law: 'Law',
    lawText:
      'Belgian law applies, together with the protection that the country you live in gives you as a consumer. If we cannot agree, the Belgian Consumer Ombudsman (consumerombudsman.be) can help, free of charge.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We ask for what an order needs, and for nothing else.',
    what: 'What we keep',
    whatText:
      'Your name, e-mail address, phone number, delivery address, and what you ordered: without them we could not deliver. Texts and pictures you put on a product are used for that product only.',
    who: 'Who sees it',
    whoText:
      'The people who make and deliver your order, and the payment provider that handles your payment. We sell nothing to anybody and show no advertising.',
    cookies: 'Cookies',
    cookiesText:
      'One cookie remembers your basket, one that you are signed in, and for two hours one remembers the order you still have to pay. The light or dark look is kept in your browser. There are no tracking cookies, so there is no banner either.',
    long: 'How long',
    longText:
      'A basket that is not used is deleted after a year. Invoices must be kept for as long as tax law asks; the rest of your data goes earlier.',
    rights: 'Your rights',
    rightsText:
      'You may see, correct, take with you or have deleted what we keep about you. Write to {{email}}. You may also turn to the data protection authority.',
  },
  contact: {
    title: 'Contact',
    lead: 'A question about an order, or an idea you want to talk through? A person answers.',
    call: 'Call us',
    write: 'Write to us',
    visit: 'Visit us',
    order: 'Is it about an order? Mention its number: you find it in your confirmation.',
    form: 'Or leave us a message',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'Our answer goes there.',
    phone: 'Telephone',
    orderNumber: 'Order number',
    orderHint: 'If it is about an order.',
    text: 'Your message',
    send: 'Send',
    sending: 'Sending …',
    sent: 'Thank you, we have your message.',
    sentText: 'A person reads it and answers by e-mail.',
    mend: 'Your message is not sent yet',
    tooMany: 'You wrote to us several times just now. Please call us, or try again in an hour.',
    leaveEmpty: 'Leave this empty',
    problem: {
      required: 'Please fill this in.',
      'too-long': 'This is too long.',
      unreadable: 'There are characters in this that cannot be used.',
      email: 'This does not look like an e-mail address.',
      invalid: 'Something in this form cannot be used.',
    },
  },
  business: {
    title: 'The business',
    name: 'Name',
    address: 'Address',
    company: 'Company number',
    vat: 'VAT number',
  },
};
