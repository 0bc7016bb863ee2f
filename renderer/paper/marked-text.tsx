/** Text of a paper in which passages that may not stand are marked (不得约定的内容); the marks never print on their own. */
export function MarkedText({ text, marks }: { text: string; marks: readonly string[] }) {
  const mark = marks.find((passage) => passage !== '' && text.includes(passage))
  if (mark === undefined) return text
  const start = text.indexOf(mark)
  return (
    <>
      {text.slice(0, start)}
      <mark className="forbidden">{mark}</mark>
      <MarkedText text={text.slice(start + mark.length)} marks={marks} />
    </>
  )
}
