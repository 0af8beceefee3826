import { byManagers, byOwner, policy } from '#platform/policy';

export const downloadsPolicy = policy('downloads', {
  // Beside the right that the list itself asks for: files leave the house, and agents have none.
  'ask-files': byManagers,
  'see-files-of-all': byOwner,
});
