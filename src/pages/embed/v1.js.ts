import { buildScript } from '#src/embed/buildScript.ts';
import { site } from '#src/site/site.ts';

/** The script of `<wider-circle>` for other people's pages. */
export async function GET() {
  const code = await buildScript('src/embed/host/widerCircle.ts', {
    EMBED_FOLDER: `${site.origin}/embed/`,
  });
  return new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
