type PictureProps = {
  /** The stored key; the files are `/media/{key}-{320,640,1280}.webp`. */
  name: string;
  alt: string;
  altLang?: string | undefined;
  width?: number;
  height?: number;
  /** How wide it is shown, as in `sizes`. */
  sizes: string;
  /** For the picture that is seen first: fetched at once, and early. */
  first?: boolean;
  className?: string;
};

const widths = [320, 640, 1280];

/** A small drawing on nothing, shown whole on the ground of whoever places it. */
export function Emblem({ name, className = '' }: { name: string; className?: string }) {
  return (
    <img
      src={`/media/${name}-320.webp`}
      width={320}
      height={320}
      alt=""
      loading="lazy"
      decoding="async"
      className={`object-contain ${className}`}
    />
  );
}

export function Picture({
  name,
  alt,
  altLang,
  width = 1280,
  height = 960,
  sizes,
  first,
  className = '',
}: PictureProps) {
  return (
    <img
      src={`/media/${name}-640.webp`}
      srcSet={widths.map((w) => `/media/${name}-${w}.webp ${w}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      lang={altLang}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding="async"
      className={`bg-base-300 object-cover ${className}`}
    />
  );
}
