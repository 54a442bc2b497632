import { options } from './option-table.ts';
import { accepts, type State } from './state.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (name: string): NodeListOf<Field> =>
  document.querySelectorAll<Field>(`.pg [name="${name}"]:is(input, select)`);

/** Writes a state into the controls; the one that is being typed into is left alone. */
export function writeControls(state: State): void {
  for (const { name } of options) {
    const value = state[name] ?? '';
    for (const field of fieldsOf(name)) {
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
      else if (field !== document.activeElement) field.value = value;
    }
    const picker = document.querySelector<HTMLInputElement>(`[data-pick="${name}"]`);
    if (picker && value !== '') picker.value = value;
  }
}

/** Calls back with a control's name and value whenever it is changed to something usable; marks what isn't. */
export function readControls(onChanged: (name: string, value: string) => void): void {
  document.getElementById('controls')?.addEventListener('submit', (event) => event.preventDefault());
  for (const { name, takes } of options) {
    for (const field of fieldsOf(name)) {
      field.addEventListener('input', () => {
        const typed = field.value.trim();
        const value = takes.as === 'color' ? typed.toLowerCase() : typed;
        const good = accepts(takes, value);
        if (good) field.removeAttribute('aria-invalid');
        else field.setAttribute('aria-invalid', 'true');
        if (good) onChanged(name, value);
      });
    }
    const picker = document.querySelector<HTMLInputElement>(`[data-pick="${name}"]`);
    picker?.addEventListener('input', () => onChanged(name, picker.value.toLowerCase()));
  }
}
