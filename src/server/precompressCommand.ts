// npm run compress [-- folder]: after a build, for a server that sends files as they lie.
import { precompress } from './precompress.ts';

const folder = process.argv[2] ?? 'dist';
const started = performance.now();

try {
  const { files, plain, br, gz } = await precompress(folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Compressed ${files} files in ${seconds} s: ${kilobytes(plain)} as they are, ${kilobytes(br)} brotli, ${kilobytes(gz)} gzip.`,
  );
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error(`There is no folder ${folder}: run npm run build first.`);
  process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
