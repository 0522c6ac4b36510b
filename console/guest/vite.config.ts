import path from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The page of who came by a link: built apart, so that a phone on a village line loads nothing of the staff's pages. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/guest/',
  publicDir: false,
  plugins: [vue()],
  build: { target: 'es2020', outDir: path.join(import.meta.dirname, '../dist/guest'), emptyOutDir: true },
});
