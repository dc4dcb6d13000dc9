import type { Elsewhere } from '#src/domain/words/localLink.ts';
import { linkedPieces } from '#src/domain/words/linkedPieces.ts';
import { SiteLink } from './SiteLink.tsx';

type Props = {
  /** A sentence with links written as `[text](/address/)`. */
  readonly text: string;
  readonly elsewhere: Elsewhere | undefined;
};

/** A sentence of the interface with its links. */
export function LinkedWords({ text, elsewhere }: Props) {
  return (
    <>
      {linkedPieces(text).map((piece, index) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <SiteLink key={index} elsewhere={elsewhere} href={piece.href}>
            {piece.text}
          </SiteLink>
        ),
      )}
    </>
  );
}
