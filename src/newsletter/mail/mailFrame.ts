import { site } from '#src/site/site.ts';
import { escapeHtml } from './escapeHtml.ts';
import { sans, serif } from './mailHtml.ts';
import { darkRules, painted } from './paint.ts';
import { wholeAddress } from './wholeAddress.ts';

export type MailFrame = {
  readonly title: string;
  /** What mailboxes show after the subject. */
  readonly preheader: string;
  /** Small words opposite the site's name, such as the month. */
  readonly aside: string;
  /** HTML of the text. */
  readonly inner: string;
  /** HTML of what stands under the line at the end: why it came, how to leave. */
  readonly foot: string;
};

/**
 * A whole mail as HTML: one column of at most 600 px in tables, styles in the elements, the
 * dark scheme in one small style sheet, and nothing that is fetched from anywhere.
 */
export function mailFrame({ title, preheader, aside, inner, foot }: MailFrame): string {
  const name = escapeHtml(site.name);
  return `<!DOCTYPE html>
<html lang="${site.language}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}
@media (max-width:480px){.column{padding:20px 16px 28px!important}.title{font-size:27px!important;line-height:33px!important}.box{padding:18px 16px!important}}
${darkRules()}
</style>
</head>
<body ${painted(['paper'], 'margin:0;padding:0;width:100%')}>
<div style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;mso-hide:all">${escapeHtml(preheader)}${'&#847;&zwnj;&nbsp;'.repeat(60)}</div>
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(title)}" lang="${site.language}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${site.colours.light.paper}" ${painted(['paper'], 'width:100%')}>
<tr><td align="center">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left">
<tr><td class="column" style="padding:28px 24px 36px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td ${painted(['ink', 'rule'], `padding:0 0 14px;border-style:solid;border-width:0 0 1px;font:600 16px/24px ${serif}`)}>${rings()}<a href="${wholeAddress('/')}" ${painted(['ink'], 'text-decoration:none')}>${name}</a></td>
<td align="right" ${painted(['muted', 'rule'], `padding:0 0 14px;border-style:solid;border-width:0 0 1px;font:400 14px/24px ${sans}`)}>${escapeHtml(aside)}</td>
</tr></table>
<h1 ${painted(['ink'], `margin:30px 0 22px;font:600 32px/38px ${serif};letter-spacing:-0.3px`).replace('class="', 'class="title ')}>${escapeHtml(title)}</h1>
${inner}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:36px"><tr><td ${painted(['muted', 'rule'], `padding:18px 0 0;border-style:solid;border-width:1px 0 0;font:400 14px/22px ${sans}`)}>
${foot}
</td></tr></table>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`;
}

/** The site's mark, two circles that touch, drawn with borders: pictures are often off. */
function rings(): string {
  const ring =
    'display:inline-block;width:11px;height:11px;border-style:solid;border-width:2px;border-radius:50%;vertical-align:-2px';
  return (
    '<!--[if !mso]><!--><span aria-hidden="true" style="white-space:nowrap">' +
    `<span ${painted(['frame'], ring)}></span><span ${painted(['edge'], `${ring};margin-left:-5px`)}></span>` +
    '&nbsp;&nbsp;</span><!--<![endif]-->'
  );
}

/** A paragraph at the foot; `inner` is HTML. */
export function footLine(inner: string): string {
  return `<p style="margin:0 0 8px">${inner}</p>`;
}
