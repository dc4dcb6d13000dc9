import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { chooseEncoding, type Encoding } from './chooseEncoding.ts';
import { fallbackPagePolicy, type HeaderRecord, policyOfPage, securityHeaders } from './headers.ts';
import { mediaTypeOf } from './mediaTypes.ts';

/** One way to send a file: as it is, or as one of the compressed files beside it. */
type Variant = {
  file: string;
  size: number;
  /** The bytes, when they are few enough to keep in memory. */
  body: Uint8Array<ArrayBuffer> | undefined;
  etag: string;
  found: HeaderRecord;
  notModified: HeaderRecord;
  /** Headers when this file stands in for a page that does not exist. */
  missing: HeaderRecord;
};

type SiteFile = {
  variants: ReadonlyMap<Encoding, Variant>;
  available: ReadonlySet<Encoding>;
};

export type FileRequest = {
  /** GET or HEAD. */
  method: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
};

export type LoadOptions = {
  distDir: string;
  siteUrl: string | undefined;
  /** A file up to this size is kept in memory … */
  maxFileInMemory?: number;
  /** … until all kept bytes together reach this. Others are read from disk for each request. */
  maxTotalInMemory?: number;
};

/** The folder with the built site is not there, or is not a built site. */
export class MissingSiteError extends Error {
  override name = 'MissingSiteError';
}

const codings: readonly { encoding: Encoding; suffix: string }[] = [
  { encoding: 'identity', suffix: '' },
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
];

// The name of each of these carries a hash of its content. Pagefind's other files keep their names.
const hashedNames = /^\/(?:_astro\/|pagefind\/(?:.*\/)?[a-z.-]+_[0-9a-f]{7,}\.pf_[a-z]+$)/;

// Pages that are filled in before they are sent, and mails: the server reads them and serves neither.
const forServerOnly = /^\/newsletter\/(?:slots|mails)\//;

/**
 * The built site, known in full from the start: a request is a look-up in this list, so no address
 * can reach a file that is not in it.
 */
export class Files {
  readonly #files: ReadonlyMap<string, SiteFile>;
  readonly #redirects: ReadonlyMap<string, string>;
  readonly #notFoundPage: SiteFile | undefined;
  readonly bytesInMemory: number;

  constructor(files: ReadonlyMap<string, SiteFile>, bytesInMemory: number) {
    this.#files = files;
    this.#redirects = redirectsTo(files);
    this.#notFoundPage = files.get('/404.html');
    this.bytesInMemory = bytesInMemory;
  }

  get count(): number {
    return this.#files.size;
  }

  /** Whether `npm run compress` has been here since the build. */
  get isCompressed(): boolean {
    return [...this.#files.values()].some(({ available }) => available.size > 1);
  }

  /** Whether the path is a file or leads to one. */
  has(rawPath: string): boolean {
    const path = decodePath(rawPath);
    return path !== undefined && (this.#files.has(path) || this.#redirects.has(path));
  }

  /** The proper address of a path that is written another way, ready for `Location`. */
  redirect(rawPath: string): string | undefined {
    const path = decodePath(rawPath);
    const target = path === undefined ? undefined : this.#redirects.get(path);
    return target === undefined ? undefined : encodeURI(target);
  }

  /** The answer for a path that is a file; undefined when it is none. */
  answer(rawPath: string, request: FileRequest): Response | Promise<Response> | undefined {
    const path = decodePath(rawPath);
    const file = path === undefined ? undefined : this.#files.get(path);
    if (file === undefined) return undefined;
    if (file === this.#notFoundPage) return this.notFound(request);
    const variant = pick(file, request.acceptEncoding);
    if (request.ifNoneMatch !== undefined && matchesEtag(request.ifNoneMatch, variant.etag)) {
      return new Response(null, { status: 304, headers: variant.notModified });
    }
    return send(variant, 200, variant.found, request.method);
  }

  /** The site's own page for an address that leads nowhere; undefined when the site has none. */
  notFound(request: FileRequest): Response | Promise<Response> | undefined {
    if (this.#notFoundPage === undefined) return undefined;
    const variant = pick(this.#notFoundPage, request.acceptEncoding);
    return send(variant, 404, variant.missing, request.method);
  }
}

/** Reads the list of files, their kinds and their hashes. Start again after a new build. */
export async function loadFiles({
  distDir,
  siteUrl,
  maxFileInMemory = 512 * 1024,
  maxTotalInMemory = 64 * 1024 * 1024,
}: LoadOptions): Promise<Files> {
  const paths = await listFiles(distDir);
  const present = new Set(paths);
  if (!present.has('/index.html')) {
    throw new MissingSiteError(
      `${distDir} holds no built site (index.html is missing): run npm run build first.`,
    );
  }
  const files = new Map<string, SiteFile>();
  let bytesInMemory = 0;

  for (const path of paths) {
    if (isCompressedTwin(path, present) || forServerOnly.test(path)) continue;
    const { type, compressible } = mediaTypeOf(path);
    const usual = {
      ...securityHeaders({ path, pagePolicy: await pagePolicyOf(distDir, path), siteUrl }),
      ...(compressible ? { Vary: 'Accept-Encoding' } : {}),
    };
    const cache = hashedNames.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const variants = new Map<Encoding, Variant>();
    let hash: string | undefined;

    for (const { encoding, suffix } of codings) {
      if (!present.has(path + suffix)) continue;
      const file = join(distDir, path + suffix);
      const { size } = await stat(file);
      const keep = size <= maxFileInMemory && bytesInMemory + size <= maxTotalInMemory;
      const bytes = keep ? await readFile(file) : undefined;
      if (keep) bytesInMemory += size;
      hash ??= await hashOf(bytes, file);
      const etag = `"${hash}${suffix.replace('.', '-')}"`;
      const whole = {
        ...usual,
        'Content-Type': type,
        'Content-Length': String(size),
        ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
      };
      const validators = { ETag: etag, 'Cache-Control': cache };
      variants.set(encoding, {
        file,
        size,
        body: bytes,
        etag,
        found: { ...whole, ...validators, 'Accept-Ranges': 'none' },
        notModified: { ...usual, ...validators },
        missing: { ...whole, 'Cache-Control': 'no-cache' },
      });
    }
    files.set(addressOf(path), { variants, available: new Set(variants.keys()) });
  }
  return new Files(files, bytesInMemory);
}

/** All files below the folder as paths with `/`, sorted. Links and hidden files are not served. */
async function listFiles(distDir: string): Promise<string[]> {
  const entries = await readdir(distDir, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      throw new MissingSiteError(`There is no folder ${distDir}: run npm run build first.`);
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${relative(distDir, join(entry.parentPath, entry.name)).split(sep).join('/')}`,
    )
    .filter((path) => !/\/\.(?!well-known\/)/.test(path))
    .sort();
}

const isCompressedTwin = (path: string, present: ReadonlySet<string>) =>
  /\.(?:br|gz)$/.test(path) && present.has(path.slice(0, -3));

const addressOf = (path: string) => path.replace(/\/index\.html$/, '/');

function redirectsTo(files: ReadonlyMap<string, SiteFile>): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const address of files.keys()) {
    if (!address.endsWith('/')) continue;
    redirects.set(`${address}index.html`, address);
    const bare = address.slice(0, -1);
    if (bare !== '' && !files.has(bare)) redirects.set(bare, address);
  }
  return redirects;
}

async function pagePolicyOf(distDir: string, path: string): Promise<string | undefined> {
  if (!path.endsWith('.html')) return undefined;
  return policyOfPage(await readFile(join(distDir, path), 'utf8')) ?? fallbackPagePolicy;
}

async function hashOf(bytes: Uint8Array | undefined, file: string): Promise<string> {
  const hash = createHash('sha256');
  if (bytes !== undefined) hash.update(bytes);
  else {
    const handle = await open(file);
    for await (const chunk of handle.createReadStream()) hash.update(chunk as Uint8Array);
  }
  return hash.digest('base64url').slice(0, 22);
}

/** Decodes once. Undefined for what no file of a site can be called. */
function decodePath(rawPath: string): string | undefined {
  if (!/[%\\]/.test(rawPath)) return rawPath;
  if (/%2f|%5c|%00|\\/i.test(rawPath)) return undefined;
  try {
    return decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
}

function pick(file: SiteFile, acceptEncoding: string | undefined): Variant {
  const variant = file.variants.get(chooseEncoding(acceptEncoding, file.available));
  if (variant === undefined) throw new Error('A file of the site has no plain form.');
  return variant;
}

/** Weak comparison, as If-None-Match asks for: a proxy may have marked our tag as weak. */
const matchesEtag = (header: string, etag: string) =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

function send(
  variant: Variant,
  status: number,
  headers: HeaderRecord,
  method: string,
): Response | Promise<Response> {
  if (method === 'HEAD') return new Response(null, { status, headers });
  if (variant.body !== undefined) return new Response(variant.body, { status, headers });
  // Opened before the answer begins, so that a file that has gone is an error page, not half an answer.
  return open(variant.file).then(
    (handle) => new Response(streamOf(handle, variant.size), { status, headers }),
  );
}

// Never more than the announced length, should the file have grown since the start.
const streamOf = (handle: FileHandle, size: number) =>
  Readable.toWeb(
    handle.createReadStream({ end: Math.max(0, size - 1) }),
  ) as ReadableStream<Uint8Array>;
