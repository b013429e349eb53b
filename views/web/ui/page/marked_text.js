// Text with subscripts and superscripts, such as θ<sub>0</sub> and 10<sup>−3</sup>, on a canvas.
const [SMALLER, LOWER, HIGHER] = [0.7, 0.3, -0.6] // of the size of the text

// The pieces of a text: [kind, words], kind being "", "sub" or "sup".
function pieces(text) {
  return [...text.matchAll(/<(sub|sup)>(.*?)<\/\1>|[^<]+/g)].map(([whole, kind, marked]) => [kind ?? "", marked ?? whole])
}

function setFont(context, kind, size, font) {
  context.font = `${kind ? SMALLER * size : size}px ${font}`
}

export function widthOf(context, text, size, font) {
  return pieces(text).reduce((sum, [kind, words]) => {
    setFont(context, kind, size, font)
    return sum + context.measureText(words).width
  }, 0)
}

// `align` is how much of the text is to the left of x: 0, 0.5 or 1.
export function write(context, text, x, y, align, size, font) {
  let at = x - align * widthOf(context, text, size, font)
  Object.assign(context, { textAlign: "left", textBaseline: "alphabetic" })
  for (const [kind, words] of pieces(text)) {
    setFont(context, kind, size, font)
    context.fillText(words, at, y + size * ({ sub: LOWER, sup: HIGHER }[kind] ?? 0))
    at += context.measureText(words).width
  }
}
