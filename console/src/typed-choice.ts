/**
 * Whoever types into a list and goes on, by Enter or Tab, means what fits first, unless they went to another with the arrows. The list
 * itself takes only what it points at, and drops without a word what was typed.
 */
export function takeTypedChoices(): void {
  const goesOn = (event: KeyboardEvent) => {
    const { key, target, isComposing, shiftKey, ctrlKey } = event;
    if ((key !== 'Enter' && key !== 'Tab') || isComposing || shiftKey || ctrlKey) return;
    if (!(target instanceof HTMLInputElement) || !target.matches('.el-select__input') || target.value.trim() === '') return;
    // Of several that are chosen it would take back one that nobody sees.
    if (key === 'Enter' && !fitsAny(target)) {
      event.preventDefault();
      return event.stopImmediatePropagation();
    }
    if (!pointsAtOne(target)) press(target, 'Home');
    if (key === 'Tab' && fitsAny(target)) press(target, 'Enter');
  };
  document.addEventListener('keydown', goesOn, { capture: true });
}

/** What is typed away is still pointed at, and not seen. */
function pointsAtOne(list: HTMLInputElement): boolean {
  const option = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  return option !== null && option.offsetParent !== null;
}

const fitsAny = (list: HTMLInputElement): boolean => {
  const options = document.getElementById(list.getAttribute('aria-controls') ?? '')?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
  return [...options].some((option) => option.offsetParent !== null);
};

const press = (on: HTMLElement, key: 'Home' | 'Enter') => on.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
