import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { person, serves } from '../session';
import { categories, unitsHere, units, usualCategories } from './units';
import type { Unit } from './units';

/** 凤台村村民委员会 is the unit's full name; people say 凤台村, 柳池社区. */
const spoken = (name: string): string => name.replace(/(村民|居民)委员会$/, '').replace(/^(.+村)村$/, '$1');

/** `name` is how people of the chosen language say it, `official` as it stands on a seal. */
export type KnownUnit = Unit & Readonly<{ chinese: string; official: string }>;

/** Units and categories hardly ever change: asked once a visit. */
const kept = { staleTime: Infinity, gcTime: Infinity, enabled: computed(() => person.value !== null) };

/** What the codes mean to people, and which units belong to whom. */
export function useReference() {
  const { locale } = useI18n();
  const { data: known } = useQuery({
    queryKey: ['units'],
    queryFn: async () => (await (serves('intake') ? units() : unitsHere())).map((unit) => ({ ...unit, chinese: spoken(unit.name) })),
    ...kept,
  });
  /** In English by both names: the one to read, the other to find on the door and on paper. */
  const all = computed((): KnownUnit[] | undefined =>
    known.value?.map((unit) => ({
      ...unit,
      official: unit.name,
      name: locale.value === 'zh' ? unit.chinese : `${unit.english} ${unit.chinese}`.trim(),
    })),
  );
  const { data: allCategories } = useQuery({
    queryKey: ['categories'],
    queryFn: () => (serves('intake') ? categories() : usualCategories()),
    ...kept,
  });

  const byCode = computed(() => new Map(all.value?.map((unit) => [unit.code, unit])));
  const byKey = computed(() => new Map(allCategories.value?.map((category) => [category.code, category])));
  const at = (level: string) => computed(() => all.value?.filter((unit) => unit.level === level && unit.active) ?? []);
  const villages = at('village');

  return {
    /** Ended ones too. */
    units: computed(() => all.value ?? []),
    county: computed(() => all.value?.find(({ level }) => level === 'county')),
    townships: at('township'),
    departments: at('department'),
    categories: computed(() => allCategories.value?.filter(({ active }) => active) ?? []),
    villagesOf: (township: string | null | undefined) => villages.value.filter(({ parent }) => parent === township),
    /** By a part of the name; a handful, since nobody reads more. */
    find: (text: string, among: (unit: KnownUnit) => boolean = () => true) =>
      all.value?.filter((unit) => unit.active && unit.name.toLowerCase().includes(text.toLowerCase()) && among(unit)).slice(0, 40) ?? [],
    unitName: (code: string | null | undefined): string => (code ? (byCode.value.get(code)?.name ?? code) : ''),
    categoryName: (key: string): string => byKey.value.get(key)?.[locale.value === 'zh' ? 'nameZh' : 'nameEn'] ?? key,
    leadOf: (category: string): string | undefined => byKey.value.get(category)?.lead,
  };
}

/** 潼川镇 · 凤凰村, or the township alone. */
export function usePlaces() {
  const { unitName } = useReference();
  return (township: string, village: string | null): string => [township, village].map(unitName).filter(Boolean).join(' · ');
}
