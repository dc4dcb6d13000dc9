import { parseFields, type Fields } from '#src/site/parseFields.ts';
import { splitFrontMatter } from '#src/site/splitFrontMatter.ts';
import { bodyOf, type Body } from '../reading/bodyOf.ts';
import { slugOf, type ContentFile } from '../reading/contentFile.ts';

/** A guide in any language, with its front matter as bare fields. */
export type GuideText = {
  readonly file: string;
  readonly slug: string;
  readonly text: string;
  readonly fields: Fields;
  /** Below the front matter, with as many empty lines before it as that took. */
  readonly markdown: string;
  readonly body: Body;
};

export async function readGuideText({ path, text }: ContentFile): Promise<GuideText> {
  const { frontMatter = '', body: markdown } = splitFrontMatter(text);
  return {
    file: path,
    slug: slugOf(path),
    text,
    fields: parseFields(frontMatter, 1),
    markdown,
    body: await bodyOf(markdown),
  };
}
