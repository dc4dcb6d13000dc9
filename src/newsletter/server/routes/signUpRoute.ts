import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { z } from 'zod';
import { judgePress } from '#src/domain/newsletter/judgePress.ts';
import type { LetterFacts } from '#src/domain/newsletter/letterFacts.ts';
import type { MailAddress } from '#src/domain/newsletter/mailAddress.ts';
import { mailAddressCure } from '#src/domain/newsletter/mailAddressCure.ts';
import { plainAnswer } from '#src/server/plainAnswer.ts';
import { clientKey } from './clientKey.ts';
import { HourlyLimit } from './hourlyLimit.ts';
import { seeOther, slotAnswer } from './letterAnswers.ts';
import type { RouteDependencies } from './routeDependencies.ts';
import { StoreUnavailable } from '../store/storeUnavailable.ts';
import { type Form, readForm } from './readForm.ts';
import { readMailAddress } from '../readMailAddress.ts';
import type { Tokens } from '../tokens/tokens.ts';

const done = '/newsletter/check-your-mail/';
/** Recorded for a form whose page cannot be told. */
const unknownPage = '/newsletter/';
/** The name under which all clients are counted together. */
const everybody = '*';
/** How full the hour's usual number of sign-ups may be before every press is asked for twice. */
const floodLevel = 0.9;

/** What the form sent. Only the address can be wrong by a person's doing; the rest is put right. */
const shape = z.object({
  address: z.string().max(1000).catch(''),
  topics: z.array(z.string()),
  page: z
    .string()
    .max(200)
    .regex(/^\/(?:[\w.~-]+\/)*$/)
    .catch(unknownPage),
  consent: z.string(),
  stamp: z.string().max(100).catch(''),
  trapFilled: z.boolean(),
});

type Fields = z.infer<typeof shape>;

type Reply = {
  readonly status: 200 | 422 | 429 | 503;
  readonly message: string;
  readonly addressIsWrong?: true;
  readonly retryAfterSeconds?: number;
  /** Lets the next press pass, when it does not come too soon. */
  readonly stamp?: string;
};

/**
 * Takes a sign-up. It never looks at whether the address is known, so the answer and the work for it
 * are the same for every address.
 */
export function createSignUp(
  dependencies: RouteDependencies,
): (context: Context) => Promise<Response> {
  const { config, clock, pages } = dependencies;
  const perClient = new HourlyLimit(config.signUpsPerHourPerClient);
  // A multiple of the mails that may go out: beyond that, sign-ups would only pile up.
  const overall = new HourlyLimit(config.confirmationsPerHour * 20, 1);
  const usual = new HourlyLimit(Math.max(1, Math.floor(config.confirmationsPerHour / 2)), 1);

  return async (context) => {
    const form = await readForm(context.req.raw);
    if (typeof form === 'number') return plainAnswer(form, config.siteUrl);
    const facts = await pages.facts();
    const fields = readFields(form);
    const reply = (answer: Reply) => formAgain(dependencies, facts, fields, answer);

    const parsed = readMailAddress(fields.address);
    if (!parsed.ok) {
      const message = mailAddressCure(parsed.reason);
      return reply({ status: 422, message, addressIsWrong: true });
    }
    const { address } = parsed;
    if (!facts.consent.some(({ version }) => version === fields.consent)) {
      const message =
        'What you agree to was worded anew. Please read it below and press "Sign up" again.';
      return reply({ status: 422, message });
    }
    try {
      const now = clock.now();
      const { tokens, signUp } = await dependencies.newsletter();
      const judgement = judgePress({
        fetchSite: context.req.header('sec-fetch-site'),
        trapFilled: fields.trapFilled,
        stampAge: ageOfStamp(tokens, fields.stamp, address, now),
        flooded: usual.level(everybody, now) > floodLevel,
      });
      if (judgement !== 'take') {
        const stamp = judgement === 'again' ? makeStamp(tokens, address, now) : fields.stamp;
        return await reply({ status: 200, message: presses[judgement], stamp });
      }

      const client = clientKey({
        remoteAddress: remoteAddressOf(context),
        forwardedFor: context.req.header('x-forwarded-for'),
        trustedProxies: config.trustedProxies,
      });
      const clientMustWait = perClient.take(client, now);
      if (clientMustWait !== undefined) return await reply(tooMany(clientMustWait));
      const allMustWait = overall.take(everybody, now);
      if (allMustWait !== undefined) {
        perClient.giveBack(client);
        return await reply(notJustNow(Math.max(60, allMustWait)));
      }
      // Beyond what is usual nothing more is counted: it is a flood already.
      usual.take(everybody, now);

      const known = new Set(facts.topics.map(({ id }) => id));
      const topics = [...new Set(fields.topics)].filter((id) => known.has(id));
      const consent = { wording: fields.consent, page: fields.page, at: now };
      await signUp({ address, topics, consent });
      return seeOther(done);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return await reply(notJustNow(error.retryAfterSeconds));
    }
  };
}

const presses = {
  again:
    'Is the address right? Then please press "Sign up" once more. We ask because programs sign up strangers, and we cannot tell this press from one of theirs.',
  'too-soon': 'That was very quick. Please wait for three seconds and press "Sign up" again.',
} as const;

function tooMany(seconds: number): Reply {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  const message = `Too many sign-ups came from your connection, which others may share with you. Please try again ${wait}.`;
  return { status: 429, message, retryAfterSeconds: seconds };
}

function notJustNow(seconds: number): Reply {
  const message =
    'We cannot keep your sign-up at this moment. Please press "Sign up" again in a minute; nothing that you typed is lost.';
  return { status: 503, message, retryAfterSeconds: seconds };
}

function readFields(form: Form): Fields {
  return shape.parse({
    address: form.first('address') ?? '',
    topics: form.all('topic').slice(0, 50),
    page: form.first('page') ?? unknownPage,
    consent: form.first('consent') ?? '',
    stamp: form.first('stamp') ?? '',
    trapFilled: (form.first('website') ?? '') !== '',
  });
}

/** The form with all that was typed, and with what to do about it. */
function formAgain(
  dependencies: RouteDependencies,
  facts: LetterFacts,
  fields: Fields,
  { status, message, addressIsWrong, retryAfterSeconds, stamp = '' }: Reply,
): Promise<Response> {
  const shown = facts.consent.find(({ version }) => version === fields.consent);
  const { version, wording } = shown ?? facts.consent.at(-1) ?? { version: '', wording: '' };
  return slotAnswer(
    dependencies,
    'sign-up',
    {
      texts: {
        message,
        address: withoutControls(fields.address),
        page: fields.page,
        consent: version,
        wording,
        stamp,
      },
      checked: new Set(fields.topics),
      parts: new Set([addressIsWrong ? 'address-wrong' : 'address-right']),
    },
    {
      status,
      headers: retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) },
    },
  );
}

/** The address as it was typed, without what cannot stand in a page or turns its text around. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '');
}

/** When the first press came, sealed together with its address: good for that one alone. */
function makeStamp(tokens: Tokens, address: MailAddress, now: number): string {
  return `${now.toString(36)}.${tokens.seal(`${now}.${address.key}`)}`;
}

function ageOfStamp(
  tokens: Tokens,
  stamp: string,
  address: MailAddress,
  now: number,
): number | undefined {
  const madeAt = Number.parseInt(stamp.split('.')[0] ?? '', 36);
  // A seal gives nobody any right that is worth timing its comparison for.
  return Number.isSafeInteger(madeAt) && makeStamp(tokens, address, madeAt) === stamp
    ? now - madeAt
    : undefined;
}

function remoteAddressOf(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address;
  } catch {
    // Not behind Node's own server, as in a test.
    return undefined;
  }
}
