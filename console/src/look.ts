import { computed, ref, watch } from 'vue';

/** How the pages look on this device: by day, by night or as the device does, and how large their words are. */
export const lights = ['auto', 'light', 'dark'] as const;
export const types = ['usual', 'large'] as const;
export type Light = (typeof lights)[number];
export type Type = (typeof types)[number];

const KEPT = { light: 'junan.light', type: 'junan.type' } as const;
const night = matchMedia('(prefers-color-scheme: dark)');
/** The bar of the browser has the colour of ours. */
const BAR = { light: '#1f4e79', dark: '#11161a' } as const;

const oneOf = <T extends string>(all: readonly T[], key: string): T => all.find((each) => each === localStorage.getItem(key)) ?? all[0]!;

export const light = ref<Light>(oneOf(lights, KEPT.light));
export const type = ref<Type>(oneOf(types, KEPT.type));
const nightOutside = ref(night.matches);

/** Whether it is dark now; what draws by itself, such as a chart, draws anew when it changes. */
export const isDark = computed(() => (light.value === 'auto' ? nightOutside.value : light.value === 'dark'));

/** From now on the page is as was chosen, in every window of this device. */
export function takeLook(): void {
  night.addEventListener('change', () => (nightOutside.value = night.matches));
  addEventListener('storage', ({ key }) => {
    if (key === KEPT.light) light.value = oneOf(lights, key);
    if (key === KEPT.type) type.value = oneOf(types, key);
  });
  watch(light, (now) => localStorage.setItem(KEPT.light, now));
  watch(type, (now) => localStorage.setItem(KEPT.type, now));
  watch([isDark, type], dress, { immediate: true });
}

function dress(): void {
  const { classList } = document.documentElement;
  classList.toggle('dark', isDark.value);
  classList.toggle('light', !isDark.value);
  classList.toggle('large', type.value === 'large');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', BAR[isDark.value ? 'dark' : 'light']);
}
