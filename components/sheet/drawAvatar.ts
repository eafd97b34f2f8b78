/** Pixels of a picture's side in a workbook: more than it is shown at, so that it is sharp on fine screens and on paper. */
const SIDE = 96;

function canvasOf(side: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return [canvas, context];
}

/** The middle of a picture as a small square. JPEG stays JPEG; all others become PNG, because Excel shows no WebP. */
export async function drawAvatar(picture: Blob): Promise<Blob> {
  const image = await createImageBitmap(picture);
  try {
    const cut = Math.min(image.width, image.height);
    const side = Math.min(SIDE, cut);
    const [canvas, context] = canvasOf(side);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, (image.width - cut) / 2, (image.height - cut) / 2, cut, cut, 0, 0, side, side);
    const jpeg = picture.type === 'image/jpeg';
    return await canvas.convertToBlob({ type: jpeg ? 'image/jpeg' : 'image/png', quality: 0.85 });
  } finally {
    image.close();
  }
}

/** The first letter of a name on a disc, as screens show a creator without a picture. */
export function drawInitial(name: string): Promise<Blob> {
  const [canvas, context] = canvasOf(SIDE);
  context.fillStyle = '#dff1ed';
  context.arc(SIDE / 2, SIDE / 2, SIDE / 2, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = '#0a6e63';
  context.font = `600 ${SIDE * 0.42}px sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(Array.from(name.trim())[0] ?? '?', SIDE / 2, SIDE / 2);
  return canvas.convertToBlob({ type: 'image/png' });
}
