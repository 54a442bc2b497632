import { type Signal, signal } from '@preact/signals';
import type { Method, MethodForm, Row, Tools } from '../method.ts';
import { unloadedForm } from './unloaded-form.tsx';

type Slot = Signal<MethodForm | null>;

/** Opens the form of each row once. Where its chunk can't be had, a form takes its place that offers to try again. */
export function lateForms(
  methods: ReadonlyMap<string, Method>,
  tools: Tools,
): (row: Row) => MethodForm | null {
  const slots = new Map<string, Slot>();

  const fill = async (slot: Slot, method: Method, row: Row) => {
    slot.value = null;
    try {
      slot.value = await method.open(row, tools);
    } catch {
      slot.value = unloadedForm(tools.app, () => void fill(slot, method, row));
    }
  };

  return (row) => {
    const method = methods.get(row.type);
    if (!method) return null;
    let slot = slots.get(row.id);
    if (!slot) {
      slot = signal(null);
      slots.set(row.id, slot);
      void fill(slot, method, row);
    }
    return slot.value;
  };
}
