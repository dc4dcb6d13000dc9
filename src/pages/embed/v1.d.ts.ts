import types from '#src/embed/host/widerCircle.d.ts?raw';

/** The types of `<wider-circle>`, to be copied into a project in TypeScript. */
export function GET() {
  return new Response(types, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
