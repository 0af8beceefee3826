import { LARGEST_FILE, type UploadAnswer, type UploadRefusal, uploadRefusalOf } from './upload-limits.ts';

/** Sends one file and tells how far it is, from 0 to 1. Undefined when it is in; else why it is not. */
export function sendPicture(
  address: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadRefusal | undefined> {
  if (file.size > LARGEST_FILE) return Promise.resolve('too-large');
  const form = new FormData();
  form.set('stay', '1');
  form.set('pictures', file);
  // `fetch` cannot tell how much of a body has left.
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => done(request.status === 200 ? readAnswer(request.responseText) : 'broken-off');
    request.onerror = () => done('broken-off');
    request.onabort = () => done('broken-off');
    request.send(form);
  });
}

function readAnswer(text: string): UploadRefusal | undefined {
  try {
    const { added, refused } = JSON.parse(text) as UploadAnswer;
    return added > 0 ? undefined : uploadRefusalOf(refused[0]?.code ?? '');
  } catch {
    return 'broken-off';
  }
}
