import { byManagers, byStaff, policy } from '#platform/policy';

export const paymentsPolicy = policy('payments', {
  'see-payments': byStaff,
  // Who stands at the counter takes the money, and who opens the bank's letters sees what came.
  'record-payments': byStaff,
  // What was recorded is undone by somebody else than whoever may have made the mistake.
  'correct-payments': byManagers,
  'export-payments': byManagers,
});
