import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: {
    // Styles and fonts stay files: the policy header allows none inline.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
});
