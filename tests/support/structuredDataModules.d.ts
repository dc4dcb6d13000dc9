declare module '@marbec/web-auto-extractor' {
  export type Extracted = { errors: unknown[]; jsonld: Record<string, Record<string, unknown>[]> };
  export default class WebAutoExtractor {
    constructor(options?: { addLocation?: boolean });
    parse(html: string): Extracted;
  }
}

declare module '@adobe/structured-data-validator' {
  import type { Extracted } from '@marbec/web-auto-extractor';
  type Issue = { issueMessage: string; severity: 'ERROR' | 'WARNING'; fieldNames?: string[] };
  export default class Validator {
    validate(data: Extracted): Promise<Issue[]>;
  }
}
