// HTML that shows a race within another page, without its controls.
const [WIDTH, HEIGHT] = ["100%", 600]
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

// `href` is the page's own address, and `title` is what a screen reader says of the frame.
export function embedCode(href, title) {
  const [address, query = ""] = href.split("#")[0].split("?")
  const parts = query.split("&").filter((word) => word && !/^(hide|embed)=/.test(word))
  const source = `${address}?${[...parts, "hide=controls", "embed=true"].join("&")}`
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="${WIDTH}" height="${HEIGHT}" style="border: 0"></iframe>`
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter])
}
