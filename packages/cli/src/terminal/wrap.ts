/** The text as lines of at most so many characters, broken between words, and within those that are longer. */
export function toWrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((word) => toPieces(word, width))) {
    const last = lines.at(-1);
    if (last === undefined || [...last].length + 1 + [...word].length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function toPieces(word: string, width: number): string[] {
  const characters = [...word];
  if (characters.length <= width) return [word];
  const count = Math.ceil(characters.length / width);
  return Array.from({ length: count }, (_, at) => characters.slice(at * width, (at + 1) * width).join(""));
}
