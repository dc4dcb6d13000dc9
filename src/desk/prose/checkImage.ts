/** An image as written in Markdown. */
export type WrittenImage = { readonly url: string; readonly alt: string };

const fileName = /^\S+\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const saysNothing = /^(?:an? |the )?(?:image|picture|photo|photograph|diagram|chart|figure)\.?$/i;

/** The first thing wrong with an image, or `undefined`. */
export function checkImage({
  url,
  alt,
}: WrittenImage): { readonly message: string; readonly cure: string } | undefined {
  const text = alt.trim();
  if (text === '') {
    return { message: 'The image has no text in its place.', cure: 'Describe it in ![…].' };
  }
  if (fileName.test(text) || saysNothing.test(text)) {
    return {
      message: `The text "${text}" does not say what the image shows.`,
      cure: 'Say in ![…] what a reader who cannot see it would miss.',
    };
  }
  if (/^(?:[a-z]+:)?\/\//i.test(url)) {
    return {
      message: `The image "${url}" would be fetched from another site.`,
      cure: 'Put the file into public/ and begin its address with a slash.',
    };
  }
  if (!url.startsWith('/')) {
    return {
      message: `The image "${url}" does not begin with a slash.`,
      cure: 'Put the file into public/ and write its address, such as /pictures/boat.png.',
    };
  }
  return undefined;
}
