import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import Components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vite';

/** A dialog lies over the page, and of two that are open only one is seen: here each stands where it is written. */
const inPlace = (name: string) =>
  name === 'ElDialog' ? { name: 'default', from: path.join(import.meta.dirname, 'dialog-in-place.vue') } : undefined;

/** The page of every part: served to whoever builds the console, never built into it. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: path.join(import.meta.dirname, '../public'),
  plugins: [vue(), Components({ dirs: [], dts: false, resolvers: [inPlace, ElementPlusResolver({ importStyle: 'css' })] })],
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: true },
  build: {
    target: 'es2022',
    outDir: path.join(import.meta.dirname, '../../.cache/gallery'),
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
  },
});
