import { letterFacts } from '#src/newsletter/letterFacts.ts';
import { site } from '#src/site/site.ts';

/** What the server checks sign-ups against. There is none when the list is kept elsewhere. */
export function getStaticPaths() {
  return site.newsletter?.kind === 'own-server' ? [{ params: { facts: 'letter' } }] : [];
}

export async function GET() {
  return Response.json(await letterFacts());
}
