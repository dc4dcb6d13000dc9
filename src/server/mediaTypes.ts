import { extname } from 'node:path/posix';

const text = (type: string) => ({ type: `${type}; charset=utf-8`, compressible: true });
const binary = (type: string) => ({ type, compressible: false });

const mediaTypes: Readonly<Record<string, { type: string; compressible: boolean }>> = {
  '.html': text('text/html'),
  '.css': text('text/css'),
  '.js': text('text/javascript'),
  '.mjs': text('text/javascript'),
  '.json': text('application/json'),
  '.webmanifest': text('application/manifest+json'),
  '.svg': text('image/svg+xml'),
  '.xml': text('application/xml'),
  '.xsl': text('application/xslt+xml'),
  '.txt': text('text/plain'),
  '.ts': text('text/plain'),
  '.md': text('text/markdown'),
  '.csv': text('text/csv'),
  '.ics': text('text/calendar'),
  '.map': text('application/json'),
  '.pagefind': { type: 'application/octet-stream', compressible: true },
  '.pf_index': { type: 'application/octet-stream', compressible: true },
  '.pf_meta': { type: 'application/octet-stream', compressible: true },
  '.avif': binary('image/avif'),
  '.gif': binary('image/gif'),
  '.ico': binary('image/x-icon'),
  '.jpg': binary('image/jpeg'),
  '.jpeg': binary('image/jpeg'),
  '.png': binary('image/png'),
  '.webp': binary('image/webp'),
  '.pdf': binary('application/pdf'),
  '.wasm': binary('application/wasm'),
  '.woff': binary('font/woff'),
  '.woff2': binary('font/woff2'),
};

const unknownType = binary('application/octet-stream');

/** The media type of a file by the end of its name, and whether compressing it is worth a try. */
export function mediaTypeOf(path: string): { type: string; compressible: boolean } {
  return mediaTypes[extname(path).toLowerCase()] ?? unknownType;
}
