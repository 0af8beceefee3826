type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector } | undefined;

const LOOK_EVERY_MS = 180;
/** The same code held in the picture is one scan. */
const SAME_MS = 3_000;

/**
 * Shows the camera and tells each code it sees, until it is stopped. The browser's own detector where there is one, else a
 * library that is fetched then. Throws where there is no camera, or it may not be used.
 */
export async function readCodes(
  video: HTMLVideoElement,
  onCode: (code: string) => void,
  stopped: AbortSignal,
): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (stopped.aborted) return stop();
  stopped.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const look = await lookerFor(video);
  let last = { code: '', at: 0 };
  while (!stopped.aborted) {
    const code = await look();
    const now = performance.now();
    if (code && (code !== last.code || now - last.at > SAME_MS)) {
      last = { code, at: now };
      navigator.vibrate?.(60);
      onCode(code);
    }
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

async function lookerFor(video: HTMLVideoElement): Promise<() => Promise<string | undefined>> {
  if (typeof BarcodeDetector !== 'undefined') {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async () => (await detector.detect(video).catch(() => []))[0]?.rawValue;
  }
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  return async () => {
    const { videoWidth: width, videoHeight: height } = video;
    if (!paper || width === 0) return undefined;
    canvas.width = width;
    canvas.height = height;
    paper.drawImage(video, 0, 0);
    return read(paper.getImageData(0, 0, width, height).data, width, height)?.data;
  };
}
