import { type BuiltMail, mailMark } from '#src/domain/newsletter/builtMail.ts';
import { listCitations } from '#src/guides/citations.ts';
import { formatReference } from '#src/guides/formatReference.ts';
import type { Reference } from '#src/site/referenceShape.ts';
import { site } from '#src/site/site.ts';
import type { IssueFields } from '../issueShape.ts';
import { escapeHtml } from './escapeHtml.ts';
import { letterBody } from './letterBody.ts';
import { footLine, mailFrame } from './mailFrame.ts';
import { linkHtml, mailHtml, sans } from './mailHtml.ts';
import { mailText } from './mailText.ts';
import { monthInWords } from './monthInWords.ts';
import { painted } from './paint.ts';
import { wholeAddress } from './wholeAddress.ts';
import { wrapText } from './wrapText.ts';

export type Issue = {
  /** `2026-12` */
  readonly slug: string;
  readonly fields: IssueFields;
  /** The Markdown after the front matter. */
  readonly body: string;
};

/** Gmail shows no more of a mail than about this; the rest is behind a link. */
const largestMail = 100_000;

/** An issue as a mail: the same text that its page shows, for HTML and for text. */
export function issueMail(
  { slug, fields, body }: Issue,
  references: ReadonlyMap<string, Reference>,
): Omit<BuiltMail, 'hash'> {
  const { parts, misfits } = letterBody(body);
  const [misfit] = misfits;
  if (misfit !== undefined || body.includes('{{')) {
    throw new Error(
      `content/newsletter/${slug}.md holds ${misfit?.what ?? 'two curly brackets'}. ` +
        'Run "npm run check:content", which names the line and the cure.',
    );
  }
  const cited = listCitations(body);
  const numbers = new Map(cited.map(({ key, number }) => [key, number]));
  const numberOf = (key: string) => numbers.get(key) ?? 0;
  const sources = cited.flatMap(({ key }) => {
    const reference = references.get(key);
    return reference === undefined ? [] : [formatReference(reference)];
  });
  const month = monthInWords(fields.date);
  const page = `/newsletter/${slug}/`;

  const html = mailFrame({
    title: fields.title,
    preheader: fields.summary,
    aside: month,
    inner: [
      mailHtml(parts, numberOf),
      `<p ${painted(['ink'], `margin:28px 0 0;font:600 16px/24px ${sans}`)}>${escapeHtml(fields.author)}</p>`,
      sourcesHtml(sources),
    ].join('\n'),
    foot: [
      footLine(
        `You get this letter once a month because you asked for it at ${linkHtml('/', escapeHtml(site.name))} and confirmed your address.`,
      ),
      footLine(
        `${linkHtml(mailMark('leave'), 'Leave the list')} with one press, or ${linkHtml(mailMark('preferences'), 'see and change')} what we know of you. ${linkHtml(page, 'This letter on the web')}.`,
      ),
      footLine('This mail holds no picture that is fetched and no link that counts.'),
      ...postalAddress().map(escapeHtml).map(footLine),
    ].join('\n'),
  });
  if (html.length > largestMail) {
    throw new Error(
      `content/newsletter/${slug}.md makes a mail of ${html.length} bytes, and Gmail cuts one off at ` +
        `${largestMail}. Shorten the letter, or move a part into a guide and link to it.`,
    );
  }

  return {
    name: slug,
    subject: fields.title,
    html,
    text: [
      `${site.name}, ${month}`,
      wrapText(fields.title.toUpperCase()),
      mailText(parts, numberOf),
      fields.author,
      ...(sources.length === 0 ? [] : ['\nSOURCES', sourcesText(sources)]),
      '-- ',
      wrapText(
        `You get this letter once a month because you asked for it at ${site.name} and confirmed your address.`,
      ),
      `Leave:\n${mailMark('leave')}`,
      `See and change what we know of you:\n${mailMark('preferences')}`,
      `This letter on the web:\n${wholeAddress(page)}`,
      ...postalAddress().map((line) => wrapText(line)),
    ]
      .join('\n\n')
      .concat('\n'),
    dueAt: dueAt(fields.date),
  };
}

/** An issue is due at noon of its day, UTC: morning in America, evening in Asia. */
function dueAt(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

function postalAddress(): readonly string[] {
  return site.postalAddress === undefined ? [] : [site.postalAddress];
}

type Printed = ReturnType<typeof formatReference>;

function sourcesHtml(sources: readonly Printed[]): string {
  if (sources.length === 0) return '';
  const items = sources
    .map(({ authors, year, title, url, container }) => {
      const name =
        url === undefined ? `<em>${escapeHtml(title)}</em>` : linkHtml(url, escapeHtml(title));
      return `<li style="margin:0 0 6px">${escapeHtml(authors)} (${year}). ${name}. ${escapeHtml(container ?? '')}</li>`;
    })
    .join('');
  return (
    `<h2 ${painted(['ink'], `margin:34px 0 8px;font:600 15px/22px ${sans}`)}>Sources</h2>` +
    `<ol ${painted(['muted'], `margin:0;padding:0 0 0 22px;font:400 14px/21px ${sans}`)}>${items}</ol>`
  );
}

function sourcesText(sources: readonly Printed[]): string {
  return sources
    .map(({ authors, year, title, url, container }, index) => {
      const mark = `[${index + 1}] `;
      const under = ' '.repeat(mark.length);
      const words = wrapText(`${authors} (${year}). ${title}. ${container ?? ''}`, mark, under);
      return url === undefined ? words : `${words}\n${under}${url}`;
    })
    .join('\n');
}
