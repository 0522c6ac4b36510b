/** The caret into what is filled in first; where one types on the glass itself the keyboard would only cover the form. */
export function focusFirst(form: HTMLElement | null): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  form?.querySelector<HTMLElement>('input:not([disabled]), textarea:not([disabled])')?.focus();
}

/** The first that is typed, past what is chosen already. */
export function focusFirstText(form: HTMLElement | null): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  form?.querySelector<HTMLElement>('input.el-input__inner:not([disabled]), textarea:not([disabled])')?.focus();
}
