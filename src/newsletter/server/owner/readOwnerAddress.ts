import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { mailAddressCure } from '#src/domain/newsletter/mailAddressCure.ts';
import { readMailAddress } from '../readMailAddress.ts';
import { OwnerError } from './ownerTask.ts';

/** An address that the owner typed. */
export function readOwnerAddress(text: string): MailAddress {
  const parsed = readMailAddress(text);
  if (parsed.ok) return parsed.address;
  throw new OwnerError(`${JSON.stringify(text)}: ${mailAddressCure(parsed.reason)}`);
}
