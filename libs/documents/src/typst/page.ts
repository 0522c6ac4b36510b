/**
 * How papers look: A4, set by typst. All that is filled in comes as data and is set as text, never read as markup. With `book` the pieces
 * are a file with a cover, a catalogue with their pages, and running numbers.
 */
export const page = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 2.6cm, top: 2.6cm, bottom: 2.4cm),
  footer: context if d.book or counter(page).final().first() > 1 {
    align(center, text(size: 10pt)[— #counter(page).display() —])
  },
)
#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none)
#set par(leading: 0.85em, spacing: 0.95em, justify: true, linebreaks: "optimized")
#show heading: it => align(center, text(size: 20pt, weight: "bold", tracking: 0.08em, block(below: 1.2em, it.body)))

#let blank(width) = box(width: width, height: 0.9em, baseline: 0.15em, stroke: (bottom: 0.5pt))
#let said(value, width: 7em) = if value == "" { blank(width) } else { value }
#let ruled = std.block(below: 1.2em, for _ in range(3) { block(width: 100%, height: 1.6em, above: 0pt, below: 0pt, stroke: (bottom: 0.4pt + luma(120))) })
#let label-of(block) = if "label" in block { strong(block.label) }
#let paragraphs(words) = for each in words.split("\n") { if each.trim() != "" { par(first-line-indent: (amount: 2em, all: true), each.trim()) } }
#let flow(label, words) = {
  if label != none { block(above: 1.1em, below: 0.7em, sticky: true, label) }
  if words == "" { ruled } else { paragraphs(words) }
}

#let form(block, v) = text(size: 11pt, table(
  columns: (auto, 1fr, auto, 1fr),
  align: (center + horizon, left + horizon),
  inset: (x: 7pt, y: 8pt),
  stroke: 0.5pt,
  ..block.rows.map(row => {
    let cells = row.map(f => (text(weight: "bold", f.label), v.at(f.tag)))
    if row.len() == 1 { (cells.at(0).at(0), table.cell(colspan: 3, cells.at(0).at(1))) } else { cells.flatten() }
  }).flatten()
))

#let rows(block, v) = text(size: 10.5pt, table(
  columns: block.columns.map(c => if c.at("wide", default: false) { 1fr } else { auto }),
  align: left + horizon,
  inset: (x: 7pt, y: 8pt),
  stroke: 0.5pt,
  table.header(..block.columns.map(c => text(weight: "bold", c.label))),
  ..if v.at(block.tag).len() == 0 { block.columns.map(_ => [#std.v(1.2em)]) } else {
    v.at(block.tag).map(r => block.columns.map(c => if c.tag == "page" and "at" in r { context counter(page).at(label(r.at)).first() } else { r.at(c.tag) })).flatten()
  }
))

// What was drawn is lines in a box of 1000 by 400, as SVG has them.
#let drawn(path) = image(
  bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 400'><path d='" + path + "' fill='none' stroke='#10202f' stroke-width='9' stroke-linecap='round' stroke-linejoin='round'/></svg>"),
  format: "svg", height: 1.3cm,
)
#let signatures(block, v) = std.block(breakable: v.at(block.tag).len() > 8, above: 1.8em, grid(
  columns: (1fr, auto),
  row-gutter: 1.5em,
  column-gutter: 1em,
  align: horizon,
  ..v.at(block.tag).map(r => (
    if "hand" in r [#r.who#h(0.4em)#box(baseline: 45%, drawn(r.hand))]
    else [#r.who#h(0.4em)#box(width: 1fr, height: 0.9em, baseline: 0.15em, stroke: (bottom: 0.5pt))],
    if r.on == "" [#h(3em)年#h(2em)月#h(2em)日] else { r.on.split("\n").join(linebreak()) })).flatten()
))

#let sheet(layout, v) = {
  for block in layout.blocks {
    if block.kind == "title" { heading(v.at(block.tag)) }
    else if block.kind == "end" { align(right, v.at(block.tag)) }
    else if block.kind == "line" { std.block(said(v.at(block.tag), width: 12em)) }
    else if block.kind == "form" { form(block, v) }
    else if block.kind == "table" { rows(block, v) }
    else if block.kind == "words" { if not (block.at("optional", default: false) and v.at(block.tag) == "") { flow(label-of(block), v.at(block.tag)) } }
    else if block.kind == "text" { if block.at("strong", default: false) { std.block(above: 1.1em, below: 0.7em, sticky: true, strong(block.text)) } else { paragraphs(block.text) } }
    else if block.kind == "items" { label-of(block); for r in v.at(block.tag) { paragraphs(r.text) } }
    else if block.kind == "signatures" { signatures(block, v) }
  }
  for note in v.at("notes", default: ()) { std.block(above: 1em, text(size: 9pt, fill: luma(70), [说明：] + note.text)) }
}

#let scan(piece, body) = {
  show heading: it => text(size: 9pt, weight: "regular", fill: luma(70), std.block(below: 0.6em, it.body))
  heading(piece.title)
  align(center + horizon, body)
}

#for (i, piece) in d.pieces.enumerate() {
  if i > 0 { pagebreak() }
  if "id" in piece [#metadata(none)#label(piece.id)]
  if "sheet" in piece { sheet(piece.sheet.layout, piece.sheet.values) }
  else if "picture" in piece { scan(piece, image(piece.picture, width: 100%, height: 88%, fit: "contain")) }
  else {
    for n in range(piece.pages) {
      if n > 0 { pagebreak() }
      let of = image(piece.pdf, page: n + 1, width: 100%, height: 88%, fit: "contain")
      if n == 0 { scan(piece, of) } else { align(center + horizon, of) }
    }
  }
}
#if "text" in d { pdf.attach("/agreement.json", bytes(d.text), relationship: "data", mime-type: "application/json", description: "RFC 8785") }
#if "manifest" in d { pdf.attach("/manifest.json", bytes(d.manifest), relationship: "supplement", mime-type: "application/json", description: "SHA-256") }
`;
