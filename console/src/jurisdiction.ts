import { computed } from 'vue';
import { useReference } from './api/reference';
import { person } from './session';

/** Where the signed-in unit may register and look: the county and departments everywhere, a township and a village at home. */
export function useJurisdiction() {
  const { townships: all } = useReference();
  const digits = computed(() => (/^\d+$/.test(person.value?.unit ?? '') ? (person.value?.unit ?? '') : ''));

  /** The signed-in unit's own township, if it has one. */
  const township = computed(() => (digits.value.length >= 9 ? digits.value.slice(0, 9) : undefined));
  const village = computed(() => (digits.value.length === 12 ? digits.value : undefined));
  const townships = computed(() => (township.value ? all.value.filter(({ code }) => code === township.value) : all.value));
  return { township, village, townships };
}
