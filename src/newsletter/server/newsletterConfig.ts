import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { ConfigError } from '#src/server/configError.ts';
import type { Sender } from './transport/mailer.ts';
import { readMailAddress } from './readMailAddress.ts';

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

export type DkimConfig = {
  readonly domain: string;
  readonly selector: string;
  /** PEM. */
  readonly privateKey: string;
};

export type NewsletterConfig = {
  /** Public origin of the site, such as `https://example.org`; undefined on a laptop. */
  readonly siteUrl: string | undefined;
  /** Folder of what the server keeps. Not in the web's reach. */
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  /** Undefined: made at the first start and kept in the data folder. */
  readonly secret: Uint8Array | undefined;
  /** Whom letters come from. */
  readonly from: Sender;
  /** Where mails go: to a server, or as files into a folder. */
  readonly mail:
    | { readonly kind: 'smtp'; readonly url: string }
    | { readonly kind: 'folder'; readonly folder: string };
  readonly dkim: DkimConfig | undefined;
  /** How many proxies stand before the server: the client is that many from the right. */
  readonly trustedProxies: number;
  /** Of one sending process. */
  readonly mailsPerSecond: number;
  readonly signUpsPerHourPerClient: number;
  /** Confirmation mails over all addresses. */
  readonly confirmationsPerHour: number;
  /** What the mail service says with a bounce; undefined closes that route. */
  readonly bounceKey: string | undefined;
};

/** Of the sender when none is set: for mails that stay in a folder on this machine. */
const placeholderSender = 'Wider Circle <letter@localhost.localdomain>';

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= most);

const address = z.string().transform((text, context): MailAddress => {
  const parsed = readMailAddress(text);
  if (parsed.ok) return parsed.address;
  context.addIssue('not a mail address');
  return z.NEVER;
});

const sender = z.string().transform((text, context): Sender => {
  const named = /^([^<>"\r\n]*)<([^<>]+)>$/.exec(text);
  const parsed = address.safeParse(named?.[2] ?? text);
  if (parsed.success) return { name: named?.[1]?.trim() ?? '', address: parsed.data };
  context.addIssue('not a sender');
  return z.NEVER;
});

const isUrlWith = (protocols: readonly string[]) => (value: string) =>
  URL.canParse(value) &&
  protocols.includes(new URL(value).protocol) &&
  new URL(value).hostname !== '';

/** Every variable of the newsletter: its shape, and what to do about a wrong one. */
const settings = {
  SITE_URL: {
    shape: z
      .string()
      .refine(isUrlWith(['http:', 'https:']))
      .refine((value) => URL.canParse(value) && new URL(value).href === `${new URL(value).origin}/`)
      .transform((value) => new URL(value).origin)
      .optional(),
    cure: 'Give the public address without a path, for example SITE_URL=https://example.org.',
  },
  DATA_DIR: {
    shape: z
      .string()
      .refine((folder) => !folder.includes('\0'))
      .default('data'),
    cure: 'Give a folder on a local disk, for example DATA_DIR=data.',
  },
  DATABASE_URL: {
    shape: z
      .string()
      .refine(isUrlWith(['postgres:', 'postgresql:']))
      .optional(),
    cure: 'Give the address of a PostgreSQL database, for example DATABASE_URL=postgres://letter:password@localhost:5432/letter, or leave it out for SQLite.',
  },
  NEWSLETTER_SECRET: {
    shape: z
      .string()
      .regex(/^[\w-]+={0,2}$/)
      .transform((text) => Buffer.from(text, 'base64url'))
      .refine((bytes) => bytes.length >= 32)
      .optional(),
    cure: `Give at least 32 random bytes as base64url: node -p "crypto.randomBytes(32).toString('base64url')" prints some.`,
  },
  NEWSLETTER_FROM: {
    shape: sender.default(() => sender.parse(placeholderSender)),
    cure: 'Give a name and an address, for example NEWSLETTER_FROM=Wider Circle <letter@example.org>.',
  },
  SMTP_URL: {
    shape: z
      .string()
      .refine(isUrlWith(['smtp:', 'smtps:']))
      .optional(),
    cure: 'Give the mail server, for example SMTP_URL=smtps://user:password@mail.example.org, or leave it out to have mails written into a folder.',
  },
  MAIL_DIR: {
    shape: z
      .string()
      .refine((folder) => !folder.includes('\0'))
      .optional(),
    cure: 'Give a folder for mails that are not sent, for example MAIL_DIR=data/mails.',
  },
  DKIM_DOMAIN: {
    shape: z
      .string()
      .refine((domain) => readMailAddress(`x@${domain}`).ok)
      .optional(),
    cure: 'Give the domain that signs, for example DKIM_DOMAIN=example.org.',
  },
  DKIM_SELECTOR: {
    shape: z
      .string()
      .regex(/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i)
      .optional(),
    cure: 'Give the name before ._domainkey in your DNS, for example DKIM_SELECTOR=letter.',
  },
  DKIM_KEY_FILE: {
    shape: z
      .string()
      .transform((file, context) => {
        try {
          const text = readFileSync(file, 'utf8');
          if (/-----BEGIN (?:RSA )?PRIVATE KEY-----/.test(text)) return text;
        } catch {
          // The cure says what is expected.
        }
        context.addIssue('no key');
        return z.NEVER;
      })
      .optional(),
    cure: 'Give a file with a private key in PEM form that this user can read, for example DKIM_KEY_FILE=/etc/letter/dkim.pem.',
  },
  TRUSTED_PROXIES: {
    shape: wholeNumber(10).default(0),
    cure: 'Give how many proxies stand before the server, for example TRUSTED_PROXIES=1.',
  },
  MAILS_PER_SECOND: {
    shape: z
      .string()
      .regex(/^\d{1,6}(\.\d{1,3})?$/)
      .transform(Number)
      .refine((rate) => rate > 0)
      .default(20),
    cure: 'Give a number above 0, for example MAILS_PER_SECOND=20.',
  },
  SIGN_UPS_PER_HOUR_PER_CLIENT: {
    shape: wholeNumber(999_999_999)
      .refine((number) => number > 0)
      .default(20),
    cure: 'Give a whole number above 0, for example SIGN_UPS_PER_HOUR_PER_CLIENT=20.',
  },
  CONFIRMATIONS_PER_HOUR: {
    shape: wholeNumber(999_999_999)
      .refine((number) => number > 0)
      .default(1000),
    cure: 'Give a whole number above 0, for example CONFIRMATIONS_PER_HOUR=1000.',
  },
  BOUNCE_KEY: {
    shape: z.string().min(16).max(200).optional(),
    cure: 'Give at least 16 characters that nobody can guess, or leave it out to close the route for bounces.',
  },
} as const;

type Name = keyof typeof settings;

const environment = z.object({
  SITE_URL: settings.SITE_URL.shape,
  DATA_DIR: settings.DATA_DIR.shape,
  DATABASE_URL: settings.DATABASE_URL.shape,
  NEWSLETTER_SECRET: settings.NEWSLETTER_SECRET.shape,
  NEWSLETTER_FROM: settings.NEWSLETTER_FROM.shape,
  SMTP_URL: settings.SMTP_URL.shape,
  MAIL_DIR: settings.MAIL_DIR.shape,
  DKIM_DOMAIN: settings.DKIM_DOMAIN.shape,
  DKIM_SELECTOR: settings.DKIM_SELECTOR.shape,
  DKIM_KEY_FILE: settings.DKIM_KEY_FILE.shape,
  TRUSTED_PROXIES: settings.TRUSTED_PROXIES.shape,
  MAILS_PER_SECOND: settings.MAILS_PER_SECOND.shape,
  SIGN_UPS_PER_HOUR_PER_CLIENT: settings.SIGN_UPS_PER_HOUR_PER_CLIENT.shape,
  CONFIRMATIONS_PER_HOUR: settings.CONFIRMATIONS_PER_HOUR.shape,
  BOUNCE_KEY: settings.BOUNCE_KEY.shape,
});

/** Names of the variables whose values no message may repeat. */
const secrets: readonly Name[] = ['DATABASE_URL', 'NEWSLETTER_SECRET', 'SMTP_URL', 'BOUNCE_KEY'];

/**
 * Reads the newsletter's settings from environment variables; an empty variable counts as not set.
 *
 * @throws {ConfigError} with a line for each wrong variable
 */
export function readNewsletterConfig(
  variables: Record<string, string | undefined>,
): NewsletterConfig {
  const given = Object.fromEntries(
    Object.keys(settings)
      .map((name) => [name, variables[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as Name));
    throw new ConfigError(
      [...wrong]
        .map((name) => {
          const what = secrets.includes(name) ? 'not usable' : JSON.stringify(given[name]);
          return `${name} is ${what}. ${settings[name].cure}`;
        })
        .join('\n'),
    );
  }
  const data = parsed.data;
  const together = problemsTogether(data, given);
  if (together.length > 0) throw new ConfigError(together.join('\n'));
  return {
    siteUrl: data.SITE_URL,
    dataDir: data.DATA_DIR,
    database:
      data.DATABASE_URL === undefined
        ? { kind: 'sqlite', file: join(data.DATA_DIR, 'newsletter.sqlite') }
        : { kind: 'postgres', url: data.DATABASE_URL },
    secret: data.NEWSLETTER_SECRET,
    from: data.NEWSLETTER_FROM,
    mail:
      data.SMTP_URL === undefined
        ? { kind: 'folder', folder: data.MAIL_DIR ?? join(data.DATA_DIR, 'mails') }
        : { kind: 'smtp', url: data.SMTP_URL },
    dkim: dkimOf(data),
    trustedProxies: data.TRUSTED_PROXIES,
    mailsPerSecond: data.MAILS_PER_SECOND,
    signUpsPerHourPerClient: data.SIGN_UPS_PER_HOUR_PER_CLIENT,
    confirmationsPerHour: data.CONFIRMATIONS_PER_HOUR,
    bounceKey: data.BOUNCE_KEY,
  };
}

type Data = z.infer<typeof environment>;

function dkimOf({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }: Data): DkimConfig | undefined {
  if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_KEY_FILE === undefined)
    return undefined;
  return { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, privateKey: DKIM_KEY_FILE };
}

/** What each variable alone cannot show. */
function problemsTogether(data: Data, given: Partial<Record<string, string>>): string[] {
  const problems: string[] = [];
  const dkim = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'].filter(
    (name) => given[name] === undefined,
  );
  if (dkim.length > 0 && dkim.length < 3)
    problems.push(`${dkim.join(' and ')} is missing. Give all three DKIM settings, or none.`);
  if (data.DATABASE_URL !== undefined && data.NEWSLETTER_SECRET === undefined)
    problems.push(
      `NEWSLETTER_SECRET is missing. With DATABASE_URL several processes share one secret. ${settings.NEWSLETTER_SECRET.cure}`,
    );
  if (data.SMTP_URL !== undefined && given['NEWSLETTER_FROM'] === undefined)
    problems.push(
      `NEWSLETTER_FROM is missing. Mails that are sent need a sender. ${settings.NEWSLETTER_FROM.cure}`,
    );
  if (data.SMTP_URL !== undefined && data.SITE_URL === undefined)
    problems.push(
      `SITE_URL is missing. Links in mails that are sent need it. ${settings.SITE_URL.cure}`,
    );
  return problems;
}
