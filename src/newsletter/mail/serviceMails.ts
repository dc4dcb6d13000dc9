import { type BuiltMail, mailMark, type MailMark } from '#src/domain/newsletter/builtMail.ts';
import { site } from '#src/site/site.ts';
import { escapeHtml } from './escapeHtml.ts';
import { footLine, mailFrame } from './mailFrame.ts';
import { linkHtml, mailHtml, sans } from './mailHtml.ts';
import { painted } from './paint.ts';
import { wrapText } from './wrapText.ts';

/** A short mail that answers a sign-up: what happened, one button, what if it was not you. */
type ServiceMail = {
  readonly name: string;
  readonly subject: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly button: { readonly text: string; readonly mark: MailMark };
  readonly after: readonly string[];
};

// Nothing that a stranger typed stands in these mails: whoever signs another person up could
// otherwise write to them through us.
const mails: readonly ServiceMail[] = [
  {
    name: 'confirm',
    subject: `Please confirm: the monthly letter of ${site.name}`,
    title: 'Is this you?',
    before: [
      `Somebody asked for the monthly letter of ${site.name} at this address. If it was you, press the button. It opens a page with one more button, and after that you are on the list.`,
    ],
    button: { text: 'Yes, send me the letter', mark: 'confirm' },
    after: [
      'The link works for seven days.',
      'If it was not you, do nothing. No letter will come, and the address is erased from our list after 30 days at the latest.',
    ],
  },
  {
    name: 'preferences',
    subject: `You already get the letter of ${site.name}`,
    title: 'You are on the list',
    before: [
      `Somebody asked for the monthly letter of ${site.name} at this address, and it is on the list already. Nothing was changed.`,
      'If it was you, and you wanted other topics, you can choose them here. The same page shows everything we know of you, and can erase it.',
    ],
    button: { text: 'See and change', mark: 'preferences' },
    after: ['If it was not you, do nothing.'],
  },
];

/** The mails that answer a sign-up. */
export function serviceMails(): Omit<BuiltMail, 'hash'>[] {
  return mails.map(({ name, subject, title, before, button, after }) => ({
    name,
    subject,
    html: mailFrame({
      title,
      preheader: before[0] ?? '',
      aside: '',
      inner: [paragraphs(before), buttonHtml(button), paragraphs(after)].join('\n'),
      foot: [
        footLine(
          `If the button does nothing, copy this address into your browser:<br>${linkHtml(mailMark(button.mark), `<span style="word-break:break-all">${mailMark(button.mark)}</span>`)}`,
        ),
        footLine(`Sent once by ${linkHtml('/', escapeHtml(site.name))} because of a sign-up.`),
        ...(site.postalAddress === undefined ? [] : [footLine(escapeHtml(site.postalAddress))]),
      ].join('\n'),
    }),
    text: [
      title.toUpperCase(),
      ...before.map((line) => wrapText(line)),
      `${button.text}:\n${mailMark(button.mark)}`,
      ...after.map((line) => wrapText(line)),
      '-- ',
      `Sent once by ${site.name} because of a sign-up.\n${mailMark('site')}/`,
      ...(site.postalAddress === undefined ? [] : [wrapText(site.postalAddress)]),
    ]
      .join('\n\n')
      .concat('\n'),
  }));
}

function paragraphs(lines: readonly string[]): string {
  return mailHtml(
    lines.map((text) => ({ kind: 'paragraph', words: [{ kind: 'text', text }] })),
    () => 0,
  );
}

/** A button that is a table cell, since Outlook fills in nothing else. */
function buttonHtml({ text, mark }: ServiceMail['button']): string {
  return (
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 28px"><tr>' +
    `<td ${painted(['go'], 'border-radius:28px')}>` +
    `<a href="${mailMark(mark)}" ${painted(['go'], `display:inline-block;padding:13px 26px;border-style:solid;border-width:1px;border-radius:28px;font:600 17px/22px ${sans};text-decoration:none`)}>${escapeHtml(text)}</a>` +
    '</td></tr></table>'
  );
}
