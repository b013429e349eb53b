// The numbers of the contenders that are drawn: all of them, or one alone.
export function shownContenders({ contenders }, solo) {
  return contenders.map((_, i) => i).filter((i) => solo === null || i === solo)
}
