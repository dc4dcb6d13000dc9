import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import type { BuiltMail } from '#src/domain/newsletter/builtMail.ts';
import { issueMail } from '#src/newsletter/mail/issueMail.ts';
import { serviceMails } from '#src/newsletter/mail/serviceMails.ts';
import { publicIssues } from '#src/newsletter/publicIssues.ts';

/** Every mail that the server may send, as a file that it reads and never serves. */
export async function getStaticPaths() {
  const references = new Map((await getCollection('references')).map(({ id, data }) => [id, data]));
  const issues = (await publicIssues()).map(({ id, data, body = '' }) =>
    issueMail({ slug: id, fields: data, body }, references),
  );
  return [...issues, ...serviceMails()].map((mail) => ({
    params: { mail: mail.name },
    props: { mail },
  }));
}

export function GET({ props: { mail } }: { props: { mail: Omit<BuiltMail, 'hash'> } }) {
  const hash = createHash('sha256').update(JSON.stringify(mail)).digest('base64url');
  return Response.json({ ...mail, hash } satisfies BuiltMail);
}
