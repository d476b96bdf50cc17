/** Drawing at every frame: what is the same as last time is not written again. */

export function onlyNew<T extends string | number | boolean | null>(write: (value: T) => void): (value: T) => void {
  let drawn: { readonly value: T } | null = null;
  return (value) => {
    if (drawn?.value === value) return;
    drawn = { value };
    write(value);
  };
}
