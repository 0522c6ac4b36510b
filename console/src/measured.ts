import { onBeforeUnmount, ref, watch } from 'vue';
import type { Ref } from 'vue';

type Element = Readonly<Ref<HTMLElement | null>>;

/** How much room an element has inside, as it changes. */
export function useElementSize(element: Element) {
  const [width, height] = [ref(0), ref(0)];
  const observer = new ResizeObserver(([entry]) => {
    width.value = entry?.contentRect.width ?? 0;
    height.value = entry?.contentRect.height ?? 0;
  });
  watch(element, (now, before) => {
    if (before) observer.unobserve(before);
    if (now) observer.observe(now);
  });
  onBeforeUnmount(() => observer.disconnect());
  return { width, height };
}

/** How far it is scrolled, once a frame at most. */
export function useScroll(element: Element) {
  const [left, top] = [ref(0), ref(0)];
  let frame = 0;
  const read = () => {
    frame = 0;
    left.value = element.value?.scrollLeft ?? 0;
    top.value = element.value?.scrollTop ?? 0;
  };
  onBeforeUnmount(() => cancelAnimationFrame(frame));
  return { left, top, look: () => (frame ||= requestAnimationFrame(read)) };
}
