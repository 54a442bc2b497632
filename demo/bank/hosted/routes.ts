import { Hono } from 'hono';
import { type FaultInjection, injectFaults } from '../fault-middleware.ts';
import { type BankEnv, readForm } from '../http.ts';
import { answerProblem } from '../pages/parts.ts';
import type { Payments } from '../payments.ts';
import { answerSale } from './pages.ts';
import { choices } from './sales.ts';

export interface HostedRoutes {
  payments: Payments;
  injection: FaultInjection;
  /** Told about every decision. */
  onDecision: (reference: string) => void;
}

/** Pages of payment schemes, at addresses that only the transaction's own customer has. */
export function hostedRoutes({ payments, injection, onDecision }: HostedRoutes): Hono<BankEnv> {
  const app = new Hono<BankEnv>();
  const unknown = () => answerProblem(404, 'There is no such payment. Go back to the shop and try again.');

  app.get('/:scheme/:gateway', injectFaults('hosted_page', injection), (c) => {
    const sale = payments.sales.find(c.req.param('scheme'), c.req.param('gateway'));
    return sale ? answerSale(sale) : unknown();
  });

  app.post('/:scheme/:gateway', injectFaults('hosted_choice', injection), async (c) => {
    const field = await readForm(c);
    const choice = choices.find((one) => one === field('choice'));
    if (!choice) return answerProblem(400, `choice: use one of ${choices.join(', ')}.`);
    const made = payments.sales.decide(c.req.param('scheme'), c.req.param('gateway'), choice);
    if (!made) return unknown();
    const { sale, decided } = made;
    if (decided) onDecision(sale.row.reference);
    if (c.get('stays')) return answerSale(sale, false);
    // What the shop has canceled is told here: behind a click that came too late nothing would say why.
    if (sale.row.status === 'voided') return answerSale(sale);
    return c.redirect(sale.returnUrl, 303);
  });

  return app;
}
