const types = {
  csv: 'application/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A file to be kept, sent on while it is made. */
export function download(
  content: AsyncGenerator<Uint8Array> | Uint8Array,
  name: `${string}.${keyof typeof types}`,
  headers: Record<string, string>,
): Response {
  const body = content instanceof Uint8Array ? new Uint8Array(content) : streamOf(content);
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': types[name.slice(name.lastIndexOf('.') + 1) as keyof typeof types],
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

const streamOf = (pieces: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    async pull(stream) {
      const next = await pieces.next();
      if (next.done) stream.close();
      else stream.enqueue(next.value);
    },
    cancel: () => void pieces.return(undefined),
  });
