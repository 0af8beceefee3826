import { Emblem, Picture } from '../../design/picture.tsx';

const tints = ['tint-rose', 'tint-sage', 'tint-amber', 'tint-sky', 'tint-lilac', 'tint-mint'];

type GroupPictureProps = { name: string | null; tint: number; className: string };

/** The picture of a category or a celebration: a photograph, or an emblem on a soft ground of its own. */
export function GroupPicture({ name, tint, className }: GroupPictureProps) {
  const ground = `${tints[tint % tints.length]} block overflow-hidden rounded-box ${className}`;
  if (name === null) return <span className={ground} />;
  return (
    <span className={ground}>
      {name.endsWith('.webp') ? (
        <Emblem
          name={name}
          className="size-full p-[16%] transition-transform duration-300 ease-out group-hover:scale-110"
        />
      ) : (
        <Picture name={name} alt="" sizes="160px" className="size-full" />
      )}
    </span>
  );
}
