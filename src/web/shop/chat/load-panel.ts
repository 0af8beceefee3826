/** By way of this file, every page names one file to fetch and not all that the panel stands on. */
export const loadPanel = () => import('./chat-panel.tsx');
