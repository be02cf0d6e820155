/** A title whose years, as in 2025–2027, stay on one line. */
export function YearsTogether({ title }: { title: string }) {
  return (
    <>
      {title.split(/(\d{4}–\d{4})/).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} class="nowrap">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
