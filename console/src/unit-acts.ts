import { useI18n } from 'vue-i18n';
import { useReference } from './api/reference';
import type { KnownUnit } from './api/reference';
import { abolish, rename } from './api/units';
import { plain } from './plain-act';

const NOBODY = '-';

/** What becomes of a unit: another name, or its end and who stands in its place. */
export function useUnitActs() {
  const { t } = useI18n();
  const { units } = useReference();

  const renaming = ({ code, official }: KnownUnit) =>
    plain({
      title: t('unit.renaming', { unit: official }),
      go: t('unit.rename'),
      note: t('unit.rename-note'),
      text: { label: t('unit.new-name'), field: 'name', written: official, line: true },
      send: ({ text }, write) => rename(code, text, write),
    });

  /** Those beside it come first, since villages are mostly merged within their township. */
  function abolition({ code, level, parent, official }: KnownUnit) {
    const others = units.value.filter((unit) => unit.level === level && unit.active && unit.code !== code);
    const heirs = [...others.filter((unit) => unit.parent === parent), ...others.filter((unit) => unit.parent !== parent)];
    return plain({
      title: t('unit.abolishing', { unit: official }),
      go: t('unit.abolish'),
      note: t('unit.abolish-note'),
      choice: {
        label: t('unit.successor'),
        field: 'successor',
        options: [{ value: NOBODY, label: t('unit.no-successor') }, ...heirs.map((unit) => ({ value: unit.code, label: unit.name }))],
      },
      day: t('unit.ends-on'),
      send: ({ choice, on }, write) => abolish(code, { on, ...(choice !== NOBODY && { successor: choice }) }, write),
    });
  }

  return { renaming, abolition };
}
