/** Pixels for each CSS pixel, so that a picture stays sharp on paper and on large screens. */
const SCALE = 2;

/** An SVG document, of the size that it names itself, as a PNG picture. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The canvas gave no picture'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
