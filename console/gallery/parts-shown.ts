import type { App } from 'vue';

/** Which parts really came up, by the name of their file: said by the compiler where it does not build for production. */
export const partsShown = new Set<string>();

export function noteParts(app: App): void {
  app.mixin({
    mounted() {
      const { __file: file } = this.$options as { __file?: string };
      const [, part] = /src\/parts\/([\w-]+)\.vue$/.exec(file ?? '') ?? [];
      if (part) partsShown.add(part);
    },
  });
}
