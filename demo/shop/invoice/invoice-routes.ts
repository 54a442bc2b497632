import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Services } from '../checkout-service.ts';
import { languageOf } from '../language.ts';
import { keptQuery } from '../page-context.ts';
import { badAddress, notFoundPage } from '../pages/problem-page.ts';
import { type Parameters, readParameters } from '../parameters.ts';
import { visitorOf } from '../visitor.ts';
import { type Invoice, type InvoiceFields, readInvoice } from './invoice-form.ts';
import { type FormPage, formPage } from './invoice-form-page.ts';
import { linkPage } from './invoice-link-page.ts';
import { invoiceTexts } from './invoice-texts.ts';
import type { Invoices } from './invoices.ts';

/** An invoice is paid when the customer finds the time. */
const GOOD_FOR = 7 * 24 * 3600;

/**
 * `/invoice`: the merchant makes a payment link and sends it. Sending the form makes the link and leads to
 * its page, `/invoice/{key}`, which can be loaded again.
 */
export function invoiceRoutes(
  services: Pick<Services, 'provider' | 'url' | 'log'>,
  invoices: Invoices,
): Hono {
  const { provider, url, log } = services;
  const app = new Hono();

  app.get('/', (c) =>
    withPage(c, (page) => {
      visitorOf(c);
      return c.html(formPage({ ...page, fields: emptyFields(page.language), problems: {}, alert: null }));
    }),
  );

  app.post('/', (c) =>
    withPage(c, async (page) => {
      // A cookie alone doesn't prove that the request is the page's own wish.
      const origin = c.req.header('origin');
      if (origin !== undefined && origin !== url())
        return c.text('Only this shop’s own pages may do that.', 403);
      const texts = invoiceTexts[page.language];
      const fields = await fieldsOf(c);
      const again = (status: 400 | 502, more: Pick<FormPage, 'problems' | 'alert'>) =>
        c.html(formPage({ ...page, fields, ...more }), status);
      const read = readInvoice(fields, page.language);
      if (!read.ok)
        return again(400, { problems: read.problems, alert: read.problems.key ?? texts.checkFields });
      const made = await provider.createLink(checkoutOf(read.value), read.value.key);
      if (!made.ok) {
        log.warn({ order: read.value.orderNo, detail: made.detail }, 'no link for the invoice');
        return made.kind === 'refused'
          ? again(400, { problems: {}, alert: `${texts.refused} ${made.detail}` })
          : again(502, { problems: {}, alert: texts.unreachable });
      }
      invoices.keep(visitorOf(c), read.value, made.value);
      return c.redirect(`/invoice/${read.value.key}${page.keep}`, 303);
    }),
  );

  app.get('/:key', (c) =>
    withPage(c, async (page) => {
      const invoice = invoices.find(c.req.param('key') ?? '', visitorOf(c));
      if (!invoice) return c.html(notFoundPage(), 404);
      const trace = await provider.trace(invoice.link.session_id);
      return c.html(linkPage({ ...page, invoice, paid: trace.ok && trace.value.paid !== null }));
    }),
  );
  return app;
}

/** Nothing has to be delivered before the money counts, so nobody would say `commit`. */
const checkoutOf = ({ amount, currency, orderNo, email, language }: Invoice) => ({
  amount,
  currency,
  order_no: orderNo,
  language,
  expires_in: GOOD_FOR,
  capture: 'automatic' as const,
  ...(email === null ? {} : { customer: { email } }),
});

const emptyFields = (language: string): InvoiceFields => {
  const key = randomUUID();
  return {
    amount: '',
    currency: 'EUR',
    order_no: `INV-${key.slice(0, 6).toUpperCase()}`,
    email: '',
    language,
    key,
  };
};

async function fieldsOf(c: Context): Promise<InvoiceFields> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const text = (name: string): string => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    amount: text('amount'),
    currency: text('currency'),
    order_no: text('order_no'),
    email: text('email'),
    language: text('language'),
    key: text('key'),
  };
}

async function withPage(
  c: Context,
  answer: (page: Pick<FormPage, 'language' | 'theme' | 'keep'>) => Response | Promise<Response>,
): Promise<Response> {
  const read = readParameters(c.req.queries());
  if (!read.ok) return c.html(badAddress(c.req.path, read.problems), 400);
  const { locale, theme }: Parameters = read.value;
  c.header('Cache-Control', 'no-store');
  return answer({ language: languageOf(locale), theme, keep: keptQuery(read.value) });
}
