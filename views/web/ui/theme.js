// Which of the two themes the page wears, read off its background colour.
export function themeName(node) {
  const probe = document.createElement("canvas").getContext("2d")
  probe.fillStyle = getComputedStyle(node).getPropertyValue("--st-background-color") || "#ffffff"
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(probe.fillStyle.slice(i, i + 2), 16))
  return 0.3 * red + 0.59 * green + 0.11 * blue > 128 ? "light" : "dark"
}
