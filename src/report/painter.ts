type Paint = (text: string) => string

/** Colours of the terminal, or none. */
export interface Painter {
  readonly bold: Paint
  readonly dim: Paint
  readonly green: Paint
  readonly red: Paint
  readonly yellow: Paint
}

/** ANSI colours where they are wanted; the text as it is where they are not. */
export function painterOf(color: boolean): Painter {
  const paint =
    (open: number, close: number): Paint =>
    (text) =>
      color ? `\u001B[${open}m${text}\u001B[${close}m` : text
  return { bold: paint(1, 22), dim: paint(2, 22), green: paint(32, 39), red: paint(31, 39), yellow: paint(33, 39) }
}
