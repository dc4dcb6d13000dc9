import type { Mailer, MailOutcome, OutgoingMail } from '#src/newsletter/server/transport/mailer.ts';

export type FakeMailer = Mailer & {
  /** Every attempt, in order. */
  readonly attempts: OutgoingMail[];
};

/** A mailer whose server answers as the test says; by default it accepts everything. */
export function fakeMailer(
  answer: (mail: OutgoingMail, earlier: number) => MailOutcome | Promise<MailOutcome> = () => ({
    kind: 'accepted',
    reply: '250 ok',
  }),
): FakeMailer {
  const attempts: OutgoingMail[] = [];
  return {
    attempts,
    send: async (mail) => {
      const earlier = attempts.filter(({ to }) => to.wire === mail.to.wire).length;
      attempts.push(mail);
      return await answer(mail, earlier);
    },
    close: () => Promise.resolve(),
  };
}
