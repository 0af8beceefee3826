import { byManagers, policy } from '#platform/policy';

export const mailTemplatesPolicy = policy('mail-templates', { 'write-mails': byManagers });
