// Unpacks the page's own script, which is the largest part of a small race, and runs it.
const code = document.querySelector("#piece-code").textContent
if (typeof DecompressionStream === "undefined") document.querySelector("#old").hidden = false
else {
  const bytes = Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))
  new Response(unpacked).text().then((text) => {
    const script = document.createElement("script")
    script.textContent = text
    document.head.append(script)
  })
}
