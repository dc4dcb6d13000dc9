import { OwnerError } from './ownerTask.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
};

/** What the owner can do about a file that cannot be written; any other error as it is. */
export function cannotWrite(file: string, error: unknown): unknown {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new OwnerError(`${file} cannot be written: ${reason}. Name another place.`);
}
