import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  build: {
    // Styles and fonts stay files: the policy header allows none inline.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      // A page that asks a contract for its names alone does not load the schemas beside them, and what checks schemas.
      treeshake: { moduleSideEffects: [{ test: /contract\.ts$/, sideEffects: false }] },
    },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // What every page of the shop loads comes in two files: fifty small ones take turns on a slow line.
            codeSplitting: {
              groups: [
                {
                  name: 'framework',
                  test: /node_modules\/(?:react|react-dom|scheduler|react-router)\//,
                  priority: 2,
                },
                {
                  name: 'frame',
                  test: /src\/web\/(?:entry\/(?:root|language)|shop\/site)\.tsx$/,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
  },
});
