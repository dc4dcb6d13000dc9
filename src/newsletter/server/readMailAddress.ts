import { domainToASCII } from 'node:url';
import { parseMailAddress, type ParsedMailAddress } from '#src/domain/newsletter/mailAddress.ts';

/** {@link parseMailAddress} with Node's own A-labels. */
export function readMailAddress(text: string): ParsedMailAddress {
  return parseMailAddress(text, domainToASCII);
}
