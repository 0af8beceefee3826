import { Emblem } from '../../design/picture.tsx';

const tints = ['tint-rose', 'tint-sage', 'tint-amber', 'tint-sky', 'tint-lilac', 'tint-mint'];

type GroupPictureProps = { name: string | null; tint: number; className: string };

/** The emblem of a category or a celebration, on a soft ground of its own. */
export function GroupPicture({ name, tint, className }: GroupPictureProps) {
  const ground = `${tints[tint % tints.length]} block overflow-hidden rounded-box ${className}`;
  if (name === null) return <span className={ground} />;
  return (
    <span className={ground}>
      <Emblem
        name={name}
        className="size-full p-[13%] transition-transform duration-300 ease-out group-hover:scale-110"
      />
    </span>
  );
}
