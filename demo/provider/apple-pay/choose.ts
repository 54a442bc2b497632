import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import type { ApplePayMerchant } from './apple-pay-merchant.ts';
import { productionMerchant } from './production.ts';
import { sandboxMerchant } from './sandbox.ts';

/**
 * Apple where the configuration names a merchant identity, else the sandbox.
 * @throws Error that says which file can't be used, so that no customer is the first to notice.
 */
export async function applePayMerchant({ applePay, timeLimits }: Config): Promise<ApplePayMerchant> {
  if (applePay === null) return sandboxMerchant();
  const [certificate, key] = await Promise.all([
    readPem('APPLE_PAY_CERTIFICATE', applePay.certificateFile),
    readPem('APPLE_PAY_KEY', applePay.keyFile),
  ]);
  if (!fitTogether(certificate, key)) {
    throw new Error(
      'APPLE_PAY_CERTIFICATE and APPLE_PAY_KEY must be PEM files of one certificate and its key.',
    );
  }
  return productionMerchant({
    merchantId: applePay.merchantId,
    certificate,
    key,
    timeout: timeLimits.applePay,
  });
}

async function readPem(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`${variable}: the file ${file} can’t be read.`, { cause });
  }
}

function fitTogether(certificate: string, key: string): boolean {
  try {
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}
