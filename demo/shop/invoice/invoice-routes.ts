import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { CheckoutCreate } from '../../../src/server/index.ts';
import { failureIn, type Services } from '../checkout-service.ts';
import { languageOf } from '../language.ts';
import { keptQuery } from '../page-context.ts';
import { badAddress, notFoundPage } from '../pages/problem-page.ts';
import { type Parameters, readParameters } from '../parameters.ts';
import { visitorOf } from '../visitor.ts';
import { type Invoice, type InvoiceFields, readInvoice } from './invoice-form.ts';
import { type FormPage, formPage } from './invoice-form-page.ts';
import { linkPage } from './invoice-link-page.ts';
import { invoiceTexts } from './invoice-texts.ts';
import type { Invoices, PaymentLink } from './invoices.ts';

/** An invoice is paid when the customer finds the time. */
const GOOD_FOR = 7 * 24 * 3600;

/**
 * `/invoice`: the merchant makes a payment link and sends it. Sending the form makes the link and leads to
 * its page, `/invoice/{key}`, which can be loaded again.
 */
export function invoiceRoutes(
  services: Pick<Services, 'client' | 'url' | 'webhookUrl' | 'settle' | 'log'>,
  invoices: Invoices,
): Hono {
  const { client, url, webhookUrl, settle, log } = services;
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
      let link: PaymentLink;
      try {
        const checkout = checkoutOf(read.value, webhookUrl());
        link = await client.createCheckout(checkout, { idempotencyKey: read.value.key });
      } catch (error) {
        const { refused, detail } = failureIn(error);
        log.warn({ order: read.value.orderNo, detail }, 'no link for the invoice');
        return refused
          ? again(400, { problems: {}, alert: `${texts.refused} ${detail}` })
          : again(502, { problems: {}, alert: texts.unreachable });
      }
      await invoices.keep(visitorOf(c), read.value, link);
      return c.redirect(`/invoice/${read.value.key}${page.keep}`, 303);
    }),
  );

  app.get('/:key', (c) =>
    withPage(c, async (page) => {
      const key = c.req.param('key') ?? '';
      const found = await invoices.find(key, visitorOf(c));
      if (!found) return c.html(notFoundPage(), 404);
      if (found.state === 'open') {
        await settle(found.link.session_id).catch((err) =>
          log.warn({ order: found.orderNo, err }, 'the invoice could not be verified'),
        );
      }
      const invoice = (await invoices.find(key, visitorOf(c))) ?? found;
      return c.html(linkPage({ ...page, invoice }));
    }),
  );
  return app;
}

/** Nothing has to be delivered before the money counts, so nobody would say `commit`. */
const checkoutOf = (
  { amount, currency, orderNo, email, language }: Invoice,
  webhook: string | null,
): CheckoutCreate => ({
  amount,
  currency,
  order_no: orderNo,
  language,
  expires_in: GOOD_FOR,
  capture: 'automatic',
  ...(webhook === null ? {} : { webhook_url: webhook }),
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
