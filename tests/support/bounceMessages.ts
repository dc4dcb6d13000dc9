/** The parts of a report that tests change. */
export type ReportParts = {
  readonly status?: string;
  readonly action?: string;
  readonly to?: string;
  /** The address in List-Unsubscribe of the mail that came back. */
  readonly leave?: string;
  readonly messageId?: string;
};

/** A delivery status notification as a mail server writes it (RFC 3464). */
export function bounceMessage({
  status = '5.1.1',
  action = 'failed',
  to = 'reader@example.net',
  leave,
  messageId = '<mail-1@example.org>',
}: ReportParts): string {
  return lines([
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
    'To: letter@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to have to inform you.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    `Original-Recipient: rfc822;${to}`,
    'Final-Recipient: rfc822; forwarded@elsewhere.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 said so',
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    ...returnedHead(to, messageId, leave),
    '',
    '--b1--',
  ]);
}

/** A complaint as a mail service passes it on (RFC 5965). */
export function complaintMessage({
  type = 'abuse',
  to = 'reader@example.net',
  leave,
  messageId = '<mail-1@example.org>',
}: ReportParts & { readonly type?: string }): string {
  return lines([
    'From: <feedback@isp.example>',
    'To: <letter@example.org>',
    'Subject: FW: a letter',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b2"',
    '',
    '--b2',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '--b2',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    '--b2',
    'Content-Type: message/rfc822',
    '',
    ...returnedHead(to, messageId, leave),
    '',
    'The letter.',
    '--b2--',
  ]);
}

function returnedHead(to: string, messageId: string, leave: string | undefined): string[] {
  return [
    'From: Wider Circle <letter@example.org>',
    `To: ${to}`,
    `Message-ID: ${messageId}`,
    ...(leave === undefined ? [] : [`List-Unsubscribe: <${leave}>`]),
  ];
}

function lines(all: readonly string[]): string {
  return all.join('\r\n') + '\r\n';
}
