import type { Row } from '../methods/method.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import { openRow, rowsOf } from '../methods/offered.ts';
import type { Checkout } from '../state/create-state.ts';
import { MethodRow } from './method-row.tsx';

const isSaved = (row: Row) => row.type === 'saved_card';

/** The radio group of payment methods, the chosen one with its form. */
export function Methods({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const rows = rowsOf(app);
  const openId = openRow(app)?.id;
  const more = app.more.value;
  if (!openId && more && app.alive.value) return <more.Nothing />;

  const show = (row: Row) => (
    <MethodRow key={row.id} app={app} forms={forms} row={row} open={row.id === openId} />
  );
  const saved = rows.filter(isSaved);
  return (
    <div class="methods" role="radiogroup" aria-label={app.messages.value.paymentMethod}>
      {app.loginPending.value && !saved[0] && <div class="method coming" />}
      {rows.map((row) =>
        isSaved(row)
          ? row === saved[0] && more && <more.SavedCards rows={saved} openId={openId} show={show} />
          : show(row),
      )}
    </div>
  );
}
