import { computed } from 'vue';
import { useReference } from './api/reference';
import { person } from './session';

/** Read off its code: 6, 9 or 12 digits, or a department's slug. */
export function levelOf(unit: string): 'county' | 'township' | 'village' | 'department' {
  if (!/^\d+$/.test(unit)) return 'department';
  return unit.length === 6 ? 'county' : unit.length === 9 ? 'township' : 'village';
}

/** Where the signed-in unit may register and look: the county and departments everywhere, a township and a village at home. */
export function useJurisdiction() {
  const { townships: all } = useReference();
  const unit = computed(() => person.value?.unit ?? '');
  const level = computed(() => levelOf(unit.value));

  /** The signed-in unit's own township, if it has one. */
  const township = computed(() => (['township', 'village'].includes(level.value) ? unit.value.slice(0, 9) : undefined));
  const village = computed(() => (level.value === 'village' ? unit.value : undefined));
  const townships = computed(() => (township.value ? all.value.filter(({ code }) => code === township.value) : all.value));
  /** Whether a unit is in the charge of the signed-in one: of the county all are, of a township its villages, of any other it alone. */
  const holds = (code: string): boolean =>
    level.value === 'county' || code === unit.value || (level.value === 'township' && code.startsWith(unit.value));
  return { township, village, townships, holds };
}
