export const ownData = {
  tab: 'Privacy',
  title: 'Your data and your privacy',
  fileTitle: 'Take your data with you',
  fileLead:
    'One file with everything we hold of you: your account, addresses, orders, reviews and messages, the events you work on with your comments, what you did here, and what hosts know of you as a guest under your e-mail address.',
  fileNot: 'It holds nothing of other guests. Programs read it easily; any text editor opens it.',
  download: 'Download my data',
  tooMany: 'That was many times in a row. Please try again in an hour.',
  eraseTitle: 'Delete your account',
  eraseLead: 'This happens at once and cannot be taken back.',
  goes: 'Your name, addresses, password, basket, messages, mails and places on teams are deleted.',
  ordersStay:
    'The law has us keep the figures of your orders. They stay without your name, address, phone and texts.',
  teamsStay: 'What you wrote to a team stays there, as words of somebody who left.',
  listsStay: 'Guest lists belong to the hosts who keep them. Ask them if you want to be taken off one.',
  sure: 'I understand that my account cannot be brought back.',
  sureMissing: 'Please tick that you understand this.',
  erase: 'Delete my account for good',
  settleFirst: 'Something has to be settled first',
  settle: {
    order: 'Order {{name}} is still under way. You can delete your account when it has arrived or ended.',
    workspace:
      'You are the only owner of “{{name}}”. Make somebody else an owner, or delete its events and let its members go.',
    'last-admin': 'You are the only owner of this business. Make somebody else an owner first.',
  },
  toWorkspace: 'To the workspace',
};
