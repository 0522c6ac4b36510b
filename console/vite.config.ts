import vue from '@vitejs/plugin-vue';
import Components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import path from 'node:path';
import { build, defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Where `npm run dev` finds the running house; `npm start` serves on 8080. */
const edge = process.env['JUNAN_EDGE'] ?? 'http://127.0.0.1:8080';

/** The page of guests is a build of its own beside this one. */
const guestPage = (): Plugin => ({
  name: 'guest-page',
  apply: 'build',
  closeBundle: async () => void (await build({ configFile: path.join(import.meta.dirname, 'guest/vite.config.ts') })),
});

export default defineConfig({
  plugins: [
    guestPage(),
    vue(),
    Components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 1_000, logLevel: 'silent' }),
  ],
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: true },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    cssCodeSplit: false,
    rolldownOptions: {
      // What two pages alone have in common comes with them, not before the first; what the frame has in common with one is asked at once.
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 3 },
            { name: 'frame', minShareCount: 2, test: /[\\/]src[\\/](parts[\\/]language-switch|today|sought)\b/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': edge, '/identity': edge, '/session': edge, '/healthz': edge } },
});
