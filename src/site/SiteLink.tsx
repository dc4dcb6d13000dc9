import type { ComponentChildren } from 'preact';
import { type Elsewhere, localLink } from '#src/domain/words/localLink.ts';

type Props = {
  /** Absent on English pages. */
  readonly elsewhere: Elsewhere | undefined;
  /** The English address; outside addresses and fragments too. */
  readonly href: string;
  readonly class?: string | undefined;
  /** Whether the text of the link is in English when the page behind it is: a page's own title. */
  readonly isTitle?: boolean;
  readonly children: ComponentChildren;
};

/** A link that stays in the language of the page where it can, and says so where it cannot. */
export function SiteLink({ elsewhere, href, class: name, isTitle = false, children }: Props) {
  const link = localLink(elsewhere, href);
  if (elsewhere === undefined || !link.isForeign) {
    return (
      <a href={link.href} class={name}>
        {children}
      </a>
    );
  }
  return (
    <a href={link.href} class={name} hreflang="en">
      {isTitle ? <span lang="en">{children}</span> : children} {elsewhere.inEnglish}
    </a>
  );
}
