import type { Picture, PictureCircle } from './drawResult.ts';

/**
 * Paints a picture on a canvas in the page's own colours and type, waiting for its fonts.
 *
 * @returns false where the browser gives no canvas to paint on
 */
export async function paintPicture(canvas: HTMLCanvasElement, picture: Picture): Promise<boolean> {
  const style = getComputedStyle(document.documentElement);
  const property = (name: string) => style.getPropertyValue(name).trim();
  const fontOf = ({ size, weight, family }: Picture['texts'][number]) =>
    `${String(weight)} ${String(size)}px ${property(`--font-${family}`)}`;
  await Promise.allSettled(
    picture.texts.map((text) => document.fonts.load(fontOf(text), text.text)),
  );

  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = property('--paper');
  context.fillRect(0, 0, picture.width, picture.height);
  for (const circle of picture.circles) {
    paintCircle(context, circle, property(circle.colour), property('--ring-blend'));
  }
  context.textBaseline = 'middle';
  for (const text of picture.texts) {
    context.font = fontOf(text);
    context.fillStyle = property(text.colour);
    context.textAlign = text.align;
    context.fillText(text.text, text.x, text.y);
  }
  return true;
}

function paintCircle(
  context: CanvasRenderingContext2D,
  { x, y, radius, look }: PictureCircle,
  colour: string,
  blend: string,
): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 3;
  if (look === 'full') context.fill();
  if (look === 'ring') {
    context.globalCompositeOperation = blend === 'screen' ? 'screen' : 'multiply';
    context.globalAlpha = 0.55;
    context.fill();
    context.globalAlpha = 1;
  }
  if (look !== 'full') context.stroke();
  context.restore();
}
